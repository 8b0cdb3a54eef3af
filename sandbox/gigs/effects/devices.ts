import { newId } from '../ids'
import type { Device, Gigs, User } from '../state'

/** The user's device with this IMEI (15 digits), made if it was never seen (contract section 7.9). */
export function ownDevice(gigs: Gigs, user: User, imei: string): Device {
  const own = gigs.store.where('devices', 'imei', imei).find((device) => device.user === user.id)
  if (own) return own
  return gigs.store.put('devices', {
    object: 'device',
    id: newId('device'),
    metadata: {},
    createdAt: gigs.now().toISOString(),
    imei,
    model: null,
    name: null,
    sims: [],
    user: user.id,
  })
}
