import * as addons from '@/lib/gigs/addons'
import * as addresses from '@/lib/gigs/addresses'
import * as connectSessions from '@/lib/gigs/connect-sessions'
import * as devices from '@/lib/gigs/devices'
import * as invoices from '@/lib/gigs/invoices'
import * as paymentMethods from '@/lib/gigs/payment-methods'
import * as payments from '@/lib/gigs/payments'
import * as plans from '@/lib/gigs/plans'
import * as project from '@/lib/gigs/project'
import * as sims from '@/lib/gigs/sims'
import * as subscriptionAddons from '@/lib/gigs/subscription-addons'
import * as subscriptionChanges from '@/lib/gigs/subscription-changes'
import * as subscriptions from '@/lib/gigs/subscriptions'
import * as usageBalances from '@/lib/gigs/usage-balances'
import * as usageRecords from '@/lib/gigs/usage-records'
import * as users from '@/lib/gigs/users'

/** The Gigs API by resource, like `gigs.plans.list()`. All calls throw only `GigsError`. */
export const gigs = {
  addons,
  addresses,
  connectSessions,
  devices,
  invoices,
  paymentMethods,
  payments,
  plans,
  project,
  sims,
  subscriptionAddons,
  subscriptionChanges,
  subscriptions,
  usageBalances,
  usageRecords,
  users,
}
