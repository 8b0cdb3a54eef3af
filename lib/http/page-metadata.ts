import type { Metadata } from 'next'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'

export const SITE_TITLE = `${brand.name}: ${brand.tagline}`
export const SITE_DESCRIPTION = `${brand.tagline}. Choose a plan, pay securely and look after it in one place.`

/** `title` is null for the start page, which has the name of the site as its title. */
type Page = { title: string | null; description: string; path: string }

/** Returns the metadata of a public page for search engines and link previews. */
export function pageMetadata({ title, description, path }: Page): Metadata {
  const { APP_URL } = env()
  const url = APP_URL + path
  return {
    ...(title !== null && { title }),
    description,
    alternates: { canonical: url },
    twitter: { card: 'summary_large_image' },
    openGraph: {
      type: 'website',
      siteName: brand.name,
      title: title ?? SITE_TITLE,
      description,
      url,
      images: [{ url: `${APP_URL}/brand/social.png`, width: 1200, height: 630, alt: brand.name }],
    },
  }
}
