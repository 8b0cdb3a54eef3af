import type { Hono } from 'hono'
import { z } from 'zod'
import { emailField } from '../api/fields'
import { changeSettings, readSettings } from '../settings'
import type { Gigs, Settings } from '../model/state'
import { parseBody, respond } from './forms'

// `user` is the email address of the customer whose settings to change; without it, they change for all.
const settingsBody = z.strictObject({
  user: emailField.exactOptional(),
  project: z.enum(['payments', 'billing']).exactOptional(),
  createStatus: z.literal([200, 201]).exactOptional(),
  connectEnabled: z.boolean().exactOptional(),
  darkTheme: z.boolean().exactOptional(),
  sessionSeconds: z.int().min(0).max(86_400).exactOptional(),
  ownPages: z.boolean().exactOptional(),
  lenientEntry: z.boolean().exactOptional(),
  activationSeconds: z.int().min(0).max(86_400).exactOptional(),
  portingSeconds: z.int().min(0).max(86_400).exactOptional(),
  installationSeconds: z.int().min(0).max(86_400).exactOptional(),
})

/** Shows and changes the settings. */
export function settingsRoutes(app: Hono, gigs: Gigs): void {
  app.get('/settings', (c) => c.json(listSettings(gigs)))
  app.post('/settings', async (c) => {
    const { user = null, ...values } = await parseBody(c, settingsBody)
    gigs.change(() => changeSettings(gigs.store, user, values))
    return respond(c, listSettings(gigs))
  })
}

// The settings for all, and in `users` the customers' own settings.
function listSettings(gigs: Gigs): Settings & { users: Record<string, Partial<Settings>> } {
  const customerSettings = gigs.store.list('settings').filter(({ id }) => id.includes('@'))
  const users = Object.fromEntries(customerSettings.map(({ id, values }) => [id, values]))
  return { ...readSettings(gigs.store, null), users }
}
