import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

// The address of the app is only known when it runs.
export const dynamic = 'force-dynamic'

/**
 * Keeps search engines on the public pages. The pages of the account are not listed: they lead visitors to the sign-in
 * page, which asks not to be indexed.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/api/', '/connect/', '/plans/*/order'] },
    sitemap: `${env().APP_URL}/sitemap.xml`,
  }
}
