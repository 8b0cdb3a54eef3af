import { serializeProfile, serializeSim } from '../api/serializers'
import { resource } from './resource'
import { becomes } from './transitions'

/** A SIM and, for an eSIM, its profile on the phone: one object here, two in the API. */
export const simChanges = resource(
  'sims',
  {
    name: 'sim',
    common: ['created', 'updated', 'deleted'],
    user: (_, sim) => sim.user,
    serialize: (_, sim) => serializeSim(sim),
    also: (before, after) => [
      becomes('active', before, after) && 'activated',
      before?.status === 'active' && after.status === 'inactive' && 'deactivated',
      becomes('retired', before, after) && 'retired',
    ],
  },
  {
    name: 'eSimProfile',
    common: [], // the SIM inside of it may change without the profile
    user: (_, sim) => sim.user,
    serialize: (_, sim) => serializeProfile(sim),
    also: (before, { profile }) => [
      Boolean(before) &&
        profile !== null &&
        profile.status !== 'unknown' &&
        before?.profile?.status !== profile.status &&
        profile.status,
      Boolean(before) && before?.profile?.updatedAt !== profile?.updatedAt && 'updated',
    ],
  },
)
