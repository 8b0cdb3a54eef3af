import type { Hono } from 'hono'
import { z } from 'zod'
import { byPathId } from '../api/lookup'
import { serializePaymentMethod, serializePorting, serializeSubscription } from '../api/serializers'
import { movePeriodEnd } from '../domain/period-end'
import { invalid } from '../errors'
import { recordReminder } from '../events/record'
import type { Gigs, Subscription } from '../model/state'
import { parseBody, respond } from './forms'

const YEAR_SECONDS = 366 * 24 * 60 * 60

const periodBody = z.strictObject({ endsInSeconds: z.int().min(0).max(YEAR_SECONDS) })

// The types of docs/gigs-api.md#reminders.
const reminderBody = z.strictObject({
  type: z.enum([
    'porting.declined',
    'porting.informationRequired',
    'porting.requested',
    'porting.scheduled',
    'subscription.simNotInstalled',
    'subscription.usageMissing',
  ]),
})

const paymentsBody = z.strictObject({
  payments: z.enum(['succeeds', 'declined', 'insufficientFunds', 'requiresConfirmation']),
})

/**
 * Routes that make something happen to one customer, without moving the clock of all: the period of a subscription
 * ends, Gigs reminds, a saved card is declined.
 */
export function subscriptionRoutes(app: Hono, gigs: Gigs): void {
  const find = byPathId('subscriptions')
  app.post('/subscriptions/:id/period', async (c) => {
    const { endsInSeconds } = await parseBody(c, periodBody)
    const { id } = find(gigs, c.req.param())
    gigs.change(() => movePeriodEnd(gigs, find(gigs, { id }), endsInSeconds))
    gigs.change(() => null) // runs everything that has come due before the response
    return respond(c, serializeSubscription(gigs, find(gigs, { id })))
  })
  app.post('/subscriptions/:id/reminders', async (c) => {
    const { type } = await parseBody(c, reminderBody)
    const subscription = find(gigs, c.req.param())
    gigs.change(() => remind(gigs, subscription, type))
    return respond(c, serializeSubscription(gigs, subscription))
  })
  app.post('/payment-methods/:id', async (c) => {
    const { payments: cardRule } = await parseBody(c, paymentsBody)
    const method = byPathId('paymentMethods')(gigs, c.req.param())
    gigs.change(() => gigs.store.put('paymentMethods', { ...method, cardRule }))
    return respond(c, serializePaymentMethod(method))
  })
}

/** @throws ApiError for a reminder about the porting of a subscription that has none. */
function remind(gigs: Gigs, subscription: Subscription, type: string): void {
  const { user, lastPorting } = subscription
  if (!type.startsWith('porting.')) {
    return recordReminder(gigs, type, user, serializeSubscription(gigs, subscription))
  }
  const porting = gigs.store.get('portings', lastPorting ?? '')
  if (!porting) throw invalid('This subscription has no porting.')
  recordReminder(gigs, type, user, serializePorting(gigs, porting))
}
