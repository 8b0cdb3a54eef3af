import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

// The address of the app is only known when it runs.
export const dynamic = 'force-dynamic'

/** Keeps search engines on the public pages. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: [
        '/api/',
        '/connect/',
        '/dashboard',
        '/go/',
        '/plans/*/order',
        '/profile',
        '/sign-in',
      ],
    },
    sitemap: `${env().APP_URL}/sitemap.xml`,
  }
}
