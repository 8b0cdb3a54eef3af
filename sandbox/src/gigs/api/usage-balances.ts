import { z } from 'zod'
import { invalid } from '../errors'
import type { Gigs, UsageBalance } from '../model/state'
import { type Endpoint, PROJECT_PATH, getEndpoint } from './endpoint'
import { byPathId } from './lookup'
import { byId, type Filter, listEndpoint } from './list'
import { serializeBalance } from './serializers'
import { usageBalance } from './schemas/usage'

const PERIOD_ERROR =
  'Must be current, a period number, or a negative number to count back from the current period.'

const periodField = z
  .string()
  .regex(/^(current|-?[1-9]\d{0,5})$/, PERIOD_ERROR)
  .transform((period) => [period])

const byPeriod: Filter<UsageBalance> = {
  schema: periodField,
  defaultValues: null,
  matches: () => true,
}

/** See docs/gigs-api.md#usagebalance. */
export const usageBalances: Endpoint[] = [
  listEndpoint('usageBalances', {
    path: `${PROJECT_PATH}/usageBalances`,
    filters: {
      subscription: byId((balance) => balance.subscription),
      subscriptionPeriod: byPeriod,
      subscriptionAddon: byId((balance) => balance.source.subscriptionAddon),
    },
    condition: (gigs, { subscription, subscriptionPeriod }) =>
      inPeriod(gigs, subscription?.[0], subscriptionPeriod?.[0]),
    serialize: (_, balance) => serializeBalance(balance),
    response: usageBalance,
  }),
  getEndpoint(
    `${PROJECT_PATH}/usageBalances/:id`,
    byPathId('usageBalances'),
    (_, balance) => serializeBalance(balance),
    usageBalance,
  ),
]

// A negative number counts back from the current period.
function inPeriod(gigs: Gigs, id: string | undefined, period: string | undefined) {
  if (period === undefined) return () => true
  if (id === undefined) throw invalid('subscriptionPeriod requires subscription.')
  const current = gigs.store.get('subscriptions', id)?.currentPeriod?.number ?? 0
  const requested = period === 'current' ? current : Number(period)
  const number = requested < 0 ? current + requested : requested
  return ({ source }: UsageBalance) => source.subscriptionPeriod === number
}
