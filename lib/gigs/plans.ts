import { z } from 'zod'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

/** Minor currency units. */
export const money = z.object({ amount: z.int(), currency: z.string() })
export type Money = z.infer<typeof money>

/** Bytes, seconds and messages per period; null is unlimited. */
export const allowances = z.object({
  dataBytes: z.number().nullable(),
  voiceSeconds: z.number().nullable(),
  smsMessages: z.number().nullable(),
})
export type Allowances = z.infer<typeof allowances>

export const coverage = z.object({ name: z.string(), countries: z.array(z.string()) })

export const plan = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  status: z.string(),
  price: money,
  provider: z.string(),
  allowances,
  coverage,
  simTypes: z.array(z.string()),
  validity: z.object({
    value: z.int(),
    unit: z.string(),
    type: z.string(),
    minimumPeriods: z.int().nullish(),
  }),
  requirements: z.object({ device: z.string().nullish() }).nullish(),
})
export type Plan = z.infer<typeof plan>

/** The plans on sale (`status` defaults to `available`). */
export const list = () => readList({ name: 'plans.list', path: projectPath('plans'), item: plan })
