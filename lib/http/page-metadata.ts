import type { Metadata } from 'next'
import { brand } from '@/lib/brand'
import { previewImage } from '@/lib/brand-links'
import { env } from '@/lib/env'
import { languageOf } from '@/lib/i18n/locale'
import { getDisplay } from '@/lib/i18n/request'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** Returns the title of the start page, and of previews without another one. */
export const siteTitle = (t: Translator): string =>
  t('layout.siteTitle', { name: brand.name, tagline: t('brand.tagline') })

/** Returns the description of the start page, and of pages without another one. */
export const siteDescription = (t: Translator): string =>
  t('layout.siteDescription', { tagline: t('brand.tagline') })

/** The start page has neither a title nor a description: it has those of the site. */
type Page = { title: string | null; description: string | null; path: string }

/** Returns the metadata of a public page for search engines and link previews, in the language of the request. */
export async function pageMetadata({ title, description, path }: Page): Promise<Metadata> {
  const { locale } = await getDisplay()
  const t = translatorFor(locale)
  const { APP_URL } = env()
  const url = APP_URL + path
  const about = description ?? siteDescription(t)
  const image = `${APP_URL}/brand/${previewImage(languageOf(locale))}`
  return {
    ...(title !== null && { title }),
    description: about,
    alternates: { canonical: url },
    twitter: { card: 'summary_large_image' },
    openGraph: {
      type: 'website',
      siteName: brand.name,
      title: title ?? siteTitle(t),
      description: about,
      url,
      images: [{ url: image, width: 1200, height: 630, alt: brand.name }],
    },
  }
}
