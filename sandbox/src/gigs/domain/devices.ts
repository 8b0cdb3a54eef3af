import { invalid } from '../errors'
import { newId } from '../ids'
import type { Device, DeviceModel, Gigs, Metadata, User } from '../model/state'
import { newSim, testSims } from './sims'

type Changes = {
  name?: string | null
  sims?: string[] // SIM ids, or the contract's test ids
  user?: string | null
  metadata: Metadata
}

/** Returns the user's device with this IMEI (15 digits), created if missing (docs/gigs-api.md#device). */
export function findOrCreateDevice(gigs: Gigs, user: User, imei: string): Device {
  const found = gigs.store.where('devices', 'imei', imei).find((device) => device.user === user.id)
  return found ?? putNew(gigs, { imei, user: user.id, metadata: {} })
}

/** Creates a device of which only the model is known. */
export function createModelDevice(gigs: Gigs, user: User, model: DeviceModel): Device {
  return putNew(gigs, { model, user: user.id, metadata: {} })
}

/** @throws ApiError `deviceImeiAlreadyExists` or `deviceSimAlreadyUsed`. */
export function createDevice(gigs: Gigs, details: Changes & { imei: string }): Device {
  if (gigs.store.where('devices', 'imei', details.imei).length > 0) {
    throw invalid('A device with this IMEI already exists.', 'deviceImeiAlreadyExists')
  }
  return putNew(gigs, details)
}

/** @throws ApiError `deviceSimAlreadyUsed`, or if a SIM does not exist. */
export function changeDevice(gigs: Gigs, device: Device, changes: Changes): Device {
  const { sims = device.sims, name = device.name, user = device.user, metadata } = changes
  const changed = { ...device, name, user, metadata }
  return gigs.store.put('devices', {
    ...changed,
    sims: sims.map((sim) => resolveSim(gigs, changed, sim)),
  })
}

function putNew(gigs: Gigs, details: Changes & Partial<Pick<Device, 'imei' | 'model'>>): Device {
  const blank: Device = {
    object: 'device',
    id: newId('device'),
    metadata: {},
    createdAt: gigs.now().toISOString(),
    imei: details.imei ?? null,
    model: details.model ?? null,
    name: null,
    sims: [],
    user: null,
  }
  return changeDevice(gigs, blank, details)
}

function resolveSim(gigs: Gigs, device: Device, id: string): string {
  const test = testSims.get(id)
  const owner = device.user === null ? null : gigs.store.get('users', device.user)
  if (test) return newSim(gigs, test.type, 'test', owner).id
  if (!gigs.store.get('sims', id)) {
    throw invalid('No SIM with an id in `sims` exists in this project.')
  }
  const others = gigs.store.list('devices').filter((other) => other.id !== device.id)
  if (others.some(({ sims }) => sims.includes(id))) {
    throw invalid('The SIM is in another device.', 'deviceSimAlreadyUsed')
  }
  return id
}
