import type { Hono } from 'hono'
import { z } from 'zod'
import { emailField } from '../api/fields'
import { emptyBody, parseBody, respond } from './forms'
import { invalid, notFound } from '../errors'
import { changeSettings } from '../settings'
import type { Gigs, Settings } from '../model/state'
import { enableEndpoint, endpointOf, replayDelivery } from '../webhooks/schedule'

// `user` is the email address of the customer whose events the settings apply to; without it, they apply to all.
const webhooksBody = z.strictObject({
  user: emailField.exactOptional(),
  paused: z.boolean().exactOptional(),
  shuffle: z.boolean().exactOptional(),
  duplicate: z.number().min(0).max(1).exactOptional(),
  enabled: z.literal(true).exactOptional(),
})

/** Lists events and webhook deliveries, and lets tests pause, shuffle, duplicate and replay them. */
export function webhookRoutes(app: Hono, gigs: Gigs): void {
  app.get('/events', (c) => {
    const events = containing(gigs.store.list('events'), c.req.query('contains'))
    return c.json(events.map(({ event }) => event))
  })
  app.get('/deliveries', (c) =>
    c.json(containing(gigs.store.list('deliveries'), c.req.query('contains'))),
  )
  app.post('/events/:id/replay', async (c) => {
    await parseBody(c, emptyBody)
    return respond(c, replay(gigs, c.req.param('id')))
  })
  app.get('/webhooks', (c) => c.json(webhookState(gigs, null)))
  app.post('/webhooks', async (c) => {
    const { user = null, enabled, ...switches } = await parseBody(c, webhooksBody)
    gigs.change(() => {
      changeSettings(gigs.store, user, settingsOf(switches))
      if (enabled) enableEndpoint(gigs)
    })
    return respond(c, webhookState(gigs, user))
  })
}

function replay(gigs: Gigs, event: string) {
  const [delivery] = gigs.store.where('deliveries', 'event', event)
  if (!delivery) throw notFound('webhook delivery for an event')
  if (endpointOf(gigs).disabledAt !== null) {
    throw invalid('The webhook endpoint is disabled. Enable it first.')
  }
  return gigs.change(() => replayDelivery(gigs, delivery))
}

function webhookState(gigs: Gigs, user: string | null) {
  const settings = gigs.settings(user)
  const { failingSince, disabledAt } = endpointOf(gigs)
  const count = (state: 'new' | 'waiting') => gigs.store.where('deliveries', 'state', state).length
  return {
    url: gigs.webhooks?.url ?? null,
    paused: settings.webhooksPaused,
    shuffle: settings.webhooksShuffled,
    duplicate: settings.webhooksDuplicated,
    failingSince,
    disabledAt,
    pending: count('new') + count('waiting'),
  }
}

type Switches = { paused?: boolean; shuffle?: boolean; duplicate?: number }

function settingsOf({ paused, shuffle, duplicate }: Switches): Partial<Settings> {
  return {
    ...(paused !== undefined && { webhooksPaused: paused }),
    ...(shuffle !== undefined && { webhooksShuffled: shuffle }),
    ...(duplicate !== undefined && { webhooksDuplicated: duplicate }),
  }
}

function containing<Item>(all: readonly Item[], text = ''): readonly Item[] {
  return text === '' ? all : all.filter((item) => JSON.stringify(item).includes(text))
}
