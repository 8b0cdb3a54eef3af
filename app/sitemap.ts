import type { MetadataRoute } from 'next'
import { loadCatalogPlans } from '@/app/(public)/plans/load-plans'
import { planPath } from '@/components/plans/plan-card'
import { env } from '@/lib/env'

// The plans are only known when the app runs.
export const dynamic = 'force-dynamic'

/** Lists the public pages for search engines. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const plans = await loadCatalogPlans()
  return ['/', '/plans', '/help', ...plans.map(planPath)].map((path) => ({
    url: env().APP_URL + path,
  }))
}
