import { z } from 'zod'
import { listUsage } from '../domain/usage-history'
import { simulateUsage } from '../domain/usage-simulation'
import { invalid } from '../errors'
import { endpoint, type Endpoint, none, PROJECT_PATH } from './endpoint'
import { countryField, idField } from './fields'
import { byPathId } from './lookup'
import { listOf, pageOf, pagingFields } from './paging'
import { serializeUsage } from './serializers'
import { amount } from './schemas/common'
import { usageRecord } from './schemas/usage'

const find = byPathId('subscriptions')
const timeField = z.iso.datetime('Must be a time such as 2026-01-31T00:00:00Z.').exactOptional()

const usageQuery = z.strictObject({
  period: z
    .string()
    .regex(
      /^(current|-?[1-9]\d{0,5})$/,
      'Must be current, a period number, or a negative number to count back from the current period.',
    )
    .exactOptional(),
  start: timeField,
  end: timeField,
  aggregation: z.enum(['hour', 'day', 'month']).exactOptional(),
  ...pagingFields,
})

const simulation = z
  .strictObject({
    data: amount.exactOptional(),
    voice: amount.exactOptional(),
    sms: amount.exactOptional(),
    country: countryField.exactOptional(),
    roaming: z.enum(['none', 'international', 'domestic']).exactOptional(),
    subscriptionAddon: idField.exactOptional(),
  })
  .refine(
    ({ data = 0, voice = 0, sms = 0 }) => data + voice + sms > 0,
    'Specify at least one of data, voice and sms.',
  )

/**
 * The usage of a subscription, and the test helper that simulates usage (docs/gigs-api.md#usage and
 * docs/gigs-api.md#simulated-usage-and-reminders).
 */
export const usage: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: `${PROJECT_PATH}/subscriptions/:id/usage`,
    find,
    query: usageQuery,
    body: none,
    response: listOf(usageRecord),
    run(gigs, { found, query: { period, start, end, aggregation, ...paging } }) {
      if (period !== undefined && (start ?? end) !== undefined) {
        throw invalid('Use either period, or start and end, not both.')
      }
      if ((start === undefined) !== (end === undefined)) {
        throw invalid('start and end must be used together.')
      }
      const span = start !== undefined && end !== undefined ? { start, end } : { period }
      const records = listUsage(gigs, found, span, aggregation ?? null)
      const page = pageOf(records, () => true, paging)
      return { ...page, items: page.items.map(serializeUsage) }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/testing/projects/:project/subscriptions/:id/usage',
    isCreate: true,
    find,
    query: none,
    body: simulation,
    response: usageRecord,
    run: (gigs, { found, body }) => serializeUsage(simulateUsage(gigs, found, body)),
  }),
]
