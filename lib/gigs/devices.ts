import { z } from 'zod'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const device = z.object({
  id: z.string(),
  imei: z.string().nullable(),
  name: z.string().nullish(),
  model: z.object({ brand: z.string().nullish(), name: z.string().nullish() }).nullish(),
})
export type Device = z.infer<typeof device>

/** The devices saved for one Gigs user. */
export const list = (user: string) =>
  readList({ name: 'devices.list', path: projectPath('devices'), query: { user }, item: device })
