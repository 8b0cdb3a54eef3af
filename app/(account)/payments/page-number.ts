import { redirect } from 'next/navigation'
import { pagePath } from '@/components/payments/payment-history'

type Params = Record<string, string | string[] | undefined>

/**
 * Returns the page number in the address. Redirects from a number that is not one of `count` pages, and from a second
 * address of the first page, to the nearest page. Keeps the launch whose outcome the page shows.
 */
export function pageNumber({ page, launch }: Params, count: number): number {
  if (page === undefined) return 1
  const wanted = /^[1-9]\d{0,5}$/.test(String(page)) ? Number(page) : 1
  if (wanted > 1 && wanted <= count) return wanted
  const path = pagePath(Math.min(wanted, count))
  if (typeof launch !== 'string') return redirect(path)
  const query = new URLSearchParams({ launch })
  return redirect(`${path}${path.includes('?') ? '&' : '?'}${query}`)
}
