import { z } from 'zod'
import { address } from '@/lib/gigs/addresses'
import { device } from '@/lib/gigs/devices'
import { invoice } from '@/lib/gigs/invoices'
import { paymentMethod } from '@/lib/gigs/payment-methods'
import { payment } from '@/lib/gigs/payments'
import { sim } from '@/lib/gigs/sims'
import { subscriptionAddon } from '@/lib/gigs/subscription-addons'
import { subscriptionChange } from '@/lib/gigs/subscription-changes'
import { subscription } from '@/lib/gigs/subscriptions'
import { usageBalance } from '@/lib/gigs/usage-balances'
import { gigsUser } from '@/lib/gigs/users'

/** The part of an account that belongs to one customer. Rows from an older release may not match it. */
export const customerData = z.object({
  gigsUser: gigsUser.nullable(),
  subscriptions: z.array(subscription),
  subscriptionAddons: z.array(subscriptionAddon),
  changes: z.array(subscriptionChange),
  appliedChanges: z.array(subscriptionChange).default([]),
  payments: z.array(payment).nullable(),
  paymentMethods: z.array(paymentMethod).nullable(),
  invoices: z.array(invoice).nullable().default(null),
  addresses: z.array(address),
  devices: z.array(device),
  usage: z.array(usageBalance).nullable(),
  profiles: z.record(z.string(), z.string()),
  askedLines: z.array(z.string()).default([]),
  chosenSim: sim.nullable(),
})
export type CustomerData = z.infer<typeof customerData>
