import { z } from 'zod'
import { emailField } from '../api/fields'
import { changeSettings, readSettings } from '../settings'
import type { Gigs, Settings } from '../model/state'

/** `user`: the e-mail address of the one customer these are for; without it they are for all. */
export const changeSettingsBody = z.strictObject({
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

export function writeSettings(
  gigs: Gigs,
  { user, ...values }: z.output<typeof changeSettingsBody>,
): void {
  gigs.change(() => changeSettings(gigs.store, user ?? null, values))
}

/** The settings in force, and under `users` what differs for single customers. */
export function listSettings(gigs: Gigs): Settings & { users: Record<string, Partial<Settings>> } {
  const own = gigs.store.list('settings').filter(({ id }) => id.includes('@'))
  const users = Object.fromEntries(own.map(({ id, values }) => [id, values]))
  return { ...readSettings(gigs.store, null), users }
}
