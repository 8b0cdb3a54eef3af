import { z } from 'zod'
import { intentField } from '../intents'
import { amount, id, time } from './common'

const text = z.string().nullable()

/** See docs/gigs-api.md#project. */
export const project = z
  .strictObject({
    object: z.literal('project'),
    id,
    name: z.string(),
    type: z.enum(['live', 'test']),
    billing: z
      .strictObject({
        advanceInvoicingDays: amount,
        invoiceGracePeriodDays: amount,
        invoiceOverduePeriodDays: amount,
        invoiceOverdueAction: z.string(),
        currency: z.string(),
        restrictBehavior: z.string(),
        restoreBehavior: z.string(),
        paymentBehavior: z.string(),
        taxBehavior: z.string(),
      })
      .nullable(),
    payments: z.strictObject({ currency: z.string(), mode: z.enum(['live', 'test']) }).nullable(),
    consent: z.null(),
    image: text,
    legal: z.null(),
    locales: z.array(z.string()),
    organization: id,
    subscriptionOwner: z.enum(['user', 'company']),
    support: z.null(),
    tax: z.null(),
    createdAt: time,
  })
  .meta({ id: 'Project' })

export const projectCredentials = z
  .strictObject({ object: z.literal('projectCredentials'), paymentsKey: text })
  .meta({ id: 'ProjectCredentials' })

/** See docs/gigs-api.md#connect-session-object; `intent` has only the object of its own type. */
export const connectSession = z
  .strictObject({
    object: z.literal('connectSession'),
    id,
    appearance: z.strictObject({ theme: z.enum(['light', 'dark']).optional() }),
    callbackUrl: text,
    intent: intentField,
    url: text,
    user: id.nullable(),
  })
  .meta({ id: 'ConnectSession' })
