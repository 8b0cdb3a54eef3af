import { catalogFacts } from '@/components/plans/plan-words'
import type { Account, Plan } from '@/lib/account/account'
import { getVisitorAccount } from '@/lib/account/fetch-account'
import { loadAccountForPage, type PageAccount } from '@/lib/account/load-account-for-page'
import { currentUser } from '@/lib/auth'
import type { User } from '@/lib/auth/users'
import { GigsError } from '@/lib/gigs/errors'
import { requestId } from '@/lib/http/request-context'
import { type Display, hasMinimumTerm } from '@/lib/i18n/format'
import { failureMessage } from '@/lib/i18n/failure-messages'
import { getDisplay, getTranslator } from '@/lib/i18n/request'
import { errorFacts, log } from '@/lib/log'

/** What the plan pages show. */
export type LoadedPlans = {
  user: User | null
  /**
   * The account of the user, or that of a visitor, which contains only the catalog. A user whose account cannot be loaded
   * also gets the latter. Null if not even the catalog is known.
   */
  account: Account | null
  /** The account of the user, with its age; null for a visitor. */
  page: PageAccount | null
  /** Why the account of the user, or the catalog, is missing. */
  failure: string | null
  display: Display
}

/** Loads the plans for a page. For a visitor, this makes no call to Gigs while the catalog is cached. */
export async function loadPlans(): Promise<LoadedPlans> {
  const user = await currentUser()
  const shared = { user, display: await getDisplay() }
  if (!user) return { ...shared, page: null, ...(await loadCatalog()) }
  const page = await loadAccountForPage(user)
  const account = page.account ?? (await loadCatalog()).account
  return { ...shared, account, page, failure: page.failure }
}

/** Loads the cached catalog as the account of a visitor. */
export async function loadCatalog(): Promise<Pick<LoadedPlans, 'account' | 'failure'>> {
  try {
    return { account: await getVisitorAccount(), failure: null }
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', ...errorFacts(error) })
    return { account: null, failure: failureMessage(await getTranslator(), error, requestId()) }
  }
}

/** Returns the plan on sale with the id in the address. */
export const findOnSale = ({ plans }: Pick<Account, 'plans'>, param: string): Plan | undefined =>
  plans.find(({ id, status }) => encodeURIComponent(id) === param && status === 'available')

/** Returns the plans on sale from the cached catalog; none if there is no catalog. */
export async function loadCatalogPlans(): Promise<Plan[]> {
  const { account } = await loadCatalog()
  return account?.plans.filter(({ status }) => status === 'available') ?? []
}

/** The plans of the landing page. `account` contains only the catalog. */
export type Featured = { account: Account; plans: Plan[]; facts: string[]; display: Display }

/** Loads the plans of the landing page from the cached catalog. Returns null if there is none. */
export async function loadFeatured(): Promise<Featured | null> {
  const { account } = await loadCatalog()
  const onSale = account?.plans.filter(({ status }) => status === 'available') ?? []
  const display = await getDisplay()
  if (!account || onSale.length === 0) return null
  const facts = catalogFacts(onSale, display)
  return { account, plans: featuredPlans(onSale), facts, display }
}

const FEATURED_COUNT = 3

/**
 * Returns up to three plans on sale: first those that renew, include calls and have no minimum term, then the others,
 * each from the cheapest.
 */
export function featuredPlans(plans: readonly Plan[]): Plan[] {
  return plans
    .filter(({ status }) => status === 'available')
    .toSorted(
      (a, b) => Number(isTypical(b)) - Number(isTypical(a)) || a.price.amount - b.price.amount,
    )
    .slice(0, FEATURED_COUNT)
}

const isTypical = ({ validity, allowances }: Plan) =>
  validity.type === 'recurring' && !hasMinimumTerm(validity) && allowances.voiceSeconds !== 0
