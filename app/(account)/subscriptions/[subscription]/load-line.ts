import { cache } from 'react'
import { linePath } from '@/lib/intents/address'
import { findSubscription } from '@/lib/account/account'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'

/**
 * Loads the account of the user, and the line with this id from it. Once per request, because the title and the page
 * need the same line. `isFetchedFirst` fetches a stale account first.
 */
export const loadLine = cache(async (id: string, isFetchedFirst: boolean) => {
  const user = await requireUser(linePath({ id }))
  const load = async (options: Parameters<typeof loadAccountForPage>[1]) => {
    const page = await loadAccountForPage(user, options)
    const { account } = page
    return { user, page, line: account && (findSubscription(account, id) ?? null) }
  }
  const loaded = await load({ refreshesItself: true, isFetchedFirst })
  const { page, line } = loaded
  // A stale account may not have a new line yet.
  const isNew = page.account && !line && !page.isFresh
  return isNew ? load({}) : loaded
})
