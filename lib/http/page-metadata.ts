import type { Metadata } from 'next'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'

type Page = { title: string; description: string; path: string }

/** Returns the metadata of a public page for search engines and link previews. */
export function pageMetadata({ title, description, path }: Page): Metadata {
  const { APP_URL } = env()
  const url = APP_URL + path
  return {
    title,
    description,
    alternates: { canonical: url },
    twitter: { card: 'summary_large_image' },
    openGraph: {
      type: 'website',
      siteName: brand.name,
      title,
      description,
      url,
      images: [{ url: `${APP_URL}/brand/social.png`, width: 1200, height: 630, alt: brand.name }],
    },
  }
}
