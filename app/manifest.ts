import type { MetadataRoute } from 'next'
import { brand } from '@/lib/brand'
import { getDisplay } from '@/lib/i18n/request'
import { translatorFor } from '@/lib/i18n/translator'

// Each browser has its own language.
export const dynamic = 'force-dynamic'

/** Returns the manifest of the app in the language of the browser, which usually asks for it without cookies. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { locale } = await getDisplay()
  return {
    lang: locale,
    name: brand.name,
    description: translatorFor(locale)('brand.tagline'),
    start_url: '/dashboard',
    display: 'minimal-ui',
    background_color: brand.colors.light,
    theme_color: brand.colors.mark,
    icons: [
      { src: '/brand/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/brand/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/brand/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
