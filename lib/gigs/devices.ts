import { z } from 'zod'
import { id, nullableText, optionalText, reference, texts } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'

export const device = z.object({
  id,
  imei: nullableText,
  name: optionalText,
  model: z
    .object({
      brand: optionalText,
      name: optionalText,
      /** Empty if unknown. */
      simTypes: texts,
    })
    .nullish()
    .catch(null),
  /** The ids of the SIMs that are used in the device, as far as they are known. */
  sims: z.array(reference).nullish().catch(null),
})
export type Device = z.infer<typeof device>

/** Returns the devices that are saved for a Gigs user. */
export const list = (user: string) =>
  readList({
    name: 'devices.list',
    path: projectPath('devices'),
    query: { user },
    item: device,
    owner: { property: 'user', id: user },
  })
