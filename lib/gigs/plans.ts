import { z } from 'zod'
import { count, id, limit, optionalText, text, texts } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

/** An amount in minor currency units. */
export const money = z.object({ amount: z.int(), currency: z.string() })
export type Money = z.infer<typeof money>

// ISO 4217 for "no currency".
const unreadablePrice: Money = { amount: 0, currency: 'XXX' }

/** A price. It may be unreadable if the customer already has the item. */
export const price = money.catch(unreadablePrice)

/** Returns whether a price is readable, so that the item can be sold. */
export const isReadable = ({ currency }: Money) => currency !== unreadablePrice.currency

const bound = limit.nullish().catch(null)

/** What slows a plan down or caps it (docs/gigs-api.md#plan). A missing or unexpected part is unknown. */
const limits = z
  .object({
    dataBytes: bound,
    bandwidthBitsPerSecond: bound,
    throttling: z
      .object({
        thresholdBytes: z.number().nonnegative(),
        bandwidthBitsPerSecond: z.number().nonnegative(),
      })
      .nullish()
      .catch(null),
  })
  .nullish()
  .catch(null)

// A missing or unexpected amount promises nothing.
const amount = limit.catch(0)

/** Bytes, seconds and messages per period; null means unlimited. */
export const allowances = z
  .object({ dataBytes: amount, voiceSeconds: amount, smsMessages: amount })
  .catch({ dataBytes: 0, voiceSeconds: 0, smsMessages: 0 })
export type Allowances = z.infer<typeof allowances>

export const plan = z.object({
  id,
  name: text,
  description: optionalText,
  status: text,
  price,
  provider: text,
  allowances,
  limits,
  coverage: z.object({ name: text, countries: texts }).catch({ name: '', countries: [] }),
  simTypes: texts,
  validity: z
    .object({
      value: count(1),
      unit: z.string().catch('period'),
      type: text,
      minimumPeriods: z.int().nullish().catch(null),
    })
    .catch({ value: 1, unit: 'period', type: '' }),
  requirements: z
    .object({
      address: optionalText,
      'user.birthday': optionalText,
      'user.fullName': optionalText,
      device: optionalText,
    })
    .nullish()
    .catch(null),
})
export type Plan = z.infer<typeof plan>

/** Returns the plans on sale (`status` defaults to `available`) that have a readable price. */
export async function list(): Promise<Plan[]> {
  const plans = await readList({ name: 'plans.list', path: projectPath('plans'), item: plan })
  return plans.filter(({ price: planPrice }) => isReadable(planPrice))
}
