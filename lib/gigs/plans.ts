import { z } from 'zod'
import { count, id, limit, optionalText, text, texts } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

/** Minor currency units. */
export const money = z.object({ amount: z.int(), currency: z.string() })
export type Money = z.infer<typeof money>

// ISO 4217 for "no currency".
const unreadablePrice: Money = { amount: 0, currency: 'XXX' }

/** A price that may be unreadable where the item is the customer's already. */
export const price = money.catch(unreadablePrice)

/** Whether a price can be stated, and so the item be sold. */
export const isReadable = ({ currency }: Money) => currency !== unreadablePrice.currency

// An amount that is missing or odd promises nothing.
const amount = limit.catch(0)

/** Bytes, seconds and messages per period; null is unlimited. */
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
  requirements: z.object({ device: optionalText }).nullish().catch(null),
})
export type Plan = z.infer<typeof plan>

/** The plans on sale (`status` defaults to `available`) whose price can be read. */
export async function list(): Promise<Plan[]> {
  const plans = await readList({ name: 'plans.list', path: projectPath('plans'), item: plan })
  return plans.filter((one) => isReadable(one.price))
}
