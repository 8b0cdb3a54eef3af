import { z } from 'zod'
import { simType } from './catalog'
import { id } from './common'

/** See docs/gigs-api.md#device, `model`. */
export const deviceModel = z
  .strictObject({
    object: z.literal('deviceModel'),
    id,
    brand: z.string(),
    name: z.string(),
    simTypes: z.array(simType),
    type: z.string(),
  })
  .meta({ id: 'DeviceModel' })

/** The contract names this object but does not describe it. */
export const deviceModelBrand = z
  .strictObject({ object: z.literal('deviceModelBrand'), id, name: z.string() })
  .meta({ id: 'DeviceModelBrand' })
