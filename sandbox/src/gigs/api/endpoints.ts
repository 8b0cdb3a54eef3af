import { addresses } from './addresses'
import { catalog } from './catalog'
import { catalogEdits } from './catalog-admin'
import { connectSessions } from './connect-sessions'
import { deviceModels } from './device-models'
import { devices } from './devices'
import type { Endpoint } from './endpoint'
import { invoices } from './invoices'
import { payments } from './payments'
import { portings } from './portings'
import { projects } from './projects'
import { quotes } from './quotes'
import { sims } from './sims'
import { subscriptionActions } from './subscription-actions'
import { subscriptionAddons } from './subscription-addons'
import { subscriptionChanges } from './subscription-changes'
import { subscriptions } from './subscriptions'
import { usage } from './usage'
import { usageBalances } from './usage-balances'
import { users } from './users'
import { vouchers } from './vouchers'

/** All endpoints of the API. */
export const endpoints: Endpoint[] = [
  ...projects,
  ...users,
  ...addresses,
  ...catalog,
  ...catalogEdits,
  ...subscriptions,
  ...subscriptionActions,
  ...subscriptionAddons,
  ...subscriptionChanges,
  ...usage,
  ...payments,
  ...sims,
  ...devices,
  ...deviceModels,
  ...portings,
  ...vouchers,
  ...invoices,
  ...quotes,
  ...usageBalances,
  ...connectSessions,
]
