import { invalid } from '../errors'
import { newId } from '../ids'
import type { Device, DeviceModel, Gigs, Metadata, User } from '../model/state'
import { newSim, testSims } from './sims'

type Changes = {
  name?: string | null
  sims?: string[] // ids of SIMs, or the contract's test ids
  user?: string | null
  metadata: Metadata
}

/** The user's device with this IMEI (15 digits), made if it was never seen (docs/gigs-api.md#device). */
export function findOrCreateDevice(gigs: Gigs, user: User, imei: string): Device {
  const own = gigs.store.where('devices', 'imei', imei).find((device) => device.user === user.id)
  return own ?? putNew(gigs, { imei, user: user.id, metadata: {} })
}

/** A device of which only the model is told. */
export function createModelDevice(gigs: Gigs, user: User, model: DeviceModel): Device {
  return putNew(gigs, { model, user: user.id, metadata: {} })
}

/** Refused as `deviceImeiAlreadyExists` or `deviceSimAlreadyUsed`. */
export function createDevice(gigs: Gigs, given: Changes & { imei: string }): Device {
  if (gigs.store.where('devices', 'imei', given.imei).length > 0) {
    throw invalid('A device with this IMEI exists already.', 'deviceImeiAlreadyExists')
  }
  return putNew(gigs, given)
}

export function changeDevice(gigs: Gigs, device: Device, changes: Changes): Device {
  const { sims = device.sims, name = device.name, user = device.user, metadata } = changes
  const changed = { ...device, name, user, metadata }
  return gigs.store.put('devices', {
    ...changed,
    sims: sims.map((sim) => usableSim(gigs, changed, sim)),
  })
}

function putNew(gigs: Gigs, given: Changes & Partial<Pick<Device, 'imei' | 'model'>>): Device {
  const blank: Device = {
    object: 'device',
    id: newId('device'),
    metadata: {},
    createdAt: gigs.now().toISOString(),
    imei: given.imei ?? null,
    model: given.model ?? null,
    name: null,
    sims: [],
    user: null,
  }
  return changeDevice(gigs, blank, given)
}

function usableSim(gigs: Gigs, device: Device, choice: string): string {
  const test = testSims.get(choice)
  const owner = device.user === null ? null : gigs.store.get('users', device.user)
  if (test) return newSim(gigs, test.type, 'test', owner).id
  if (!gigs.store.get('sims', choice)) {
    throw invalid('No SIM with the id that the body names exists in this project: sims.')
  }
  const others = gigs.store.list('devices').filter(({ id }) => id !== device.id)
  if (others.some(({ sims }) => sims.includes(choice))) {
    throw invalid('This SIM is in another device.', 'deviceSimAlreadyUsed')
  }
  return choice
}
