import { z } from 'zod'
import { invalid } from '../errors'
import type { Gigs, UsageBalance } from '../model/state'
import { type Endpoint, P, reading } from './endpoint'
import { byPathId } from './path-id'
import { byId, type Filter } from './filters'
import { listing } from './list'
import { serializeBalance } from './serializers-usage'
import { usageBalance } from './schemas/usage'

const periodField = z
  .string()
  .regex(/^(current|-?[1-9]\d{0,5})$/, 'Use current, a period number, or minus so many periods.')
  .transform((period) => [period])

const byPeriod: Filter<UsageBalance> = { schema: periodField, byDefault: null, fits: () => true }

/** See docs/gigs-api.md#usagebalance. */
export const usageBalances: Endpoint[] = [
  listing('usageBalances', {
    path: `${P}/usageBalances`,
    filters: {
      subscription: byId((balance) => balance.subscription),
      subscriptionPeriod: byPeriod,
      subscriptionAddon: byId((balance) => balance.source.subscriptionAddon),
    },
    check: (gigs, { subscription, subscriptionPeriod }) =>
      inPeriod(gigs, subscription?.[0], subscriptionPeriod?.[0]),
    serialize: (_, balance) => serializeBalance(balance),
    answers: usageBalance,
  }),
  reading(
    `${P}/usageBalances/:id`,
    byPathId('usageBalances'),
    (_, balance) => serializeBalance(balance),
    usageBalance,
  ),
]

// A negative number counts back from the current period.
function inPeriod(gigs: Gigs, id: string | undefined, period: string | undefined) {
  if (period === undefined) return () => true
  if (id === undefined) throw invalid('subscriptionPeriod needs subscription.')
  const current = gigs.store.get('subscriptions', id)?.currentPeriod?.number ?? 0
  const asked = period === 'current' ? current : Number(period)
  const number = asked < 0 ? current + asked : asked
  return ({ source }: UsageBalance) => source.subscriptionPeriod === number
}
