import { expect, test } from 'vitest'
import type { Address } from '@/lib/account/account'
import { aGigsUser, anAccount, aPlan, emptyAccount } from '@/lib/testing/account'
import { missingRequirements, type Requirement } from '@/lib/checkout/requirements'

const plan = aPlan({
  requirements: {
    device: 'present',
    address: 'verified',
    'user.birthday': 'present',
    'user.fullName': 'verified',
  },
})
const all: Requirement[] = ['fullName', 'birthday', 'address', 'device']
const line = { line1: 'Allee 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
const noProfile = { name: null, birthday: null, address: null }
const profile = { name: 'Ada', birthday: '1990-05-17', address: line }
const address: Address = { id: 'adr_1', ...line }
const nameless = anAccount({ gigsUser: aGigsUser({ fullName: ' ' }) })
const complete = anAccount({
  gigsUser: aGigsUser({ birthday: '1990-05-17' }),
  addresses: [address],
})

test.each([
  ['a visitor', emptyAccount, null, false, all],
  ['a new customer without a profile', emptyAccount, noProfile, false, all],
  ['a new customer with a profile', emptyAccount, profile, false, ['device']],
  ['a chosen device', emptyAccount, profile, true, []],
  ['a customer about whom Gigs knows everything', complete, noProfile, true, []],
  ['a customer whom Gigs knows without details', nameless, noProfile, true, all.slice(0, 3)],
  ['a profile that has what Gigs lacks', nameless, profile, true, []],
])('returns what checkout still asks for: %s', (_, gigs, details, hasDevice, missing) => {
  expect(missingRequirements(plan, { gigs, profile: details, hasDevice })).toEqual(missing)
})

test('asks for nothing that the plan does not require', () => {
  const known = { gigs: emptyAccount, profile: null, hasDevice: false }
  expect(missingRequirements(aPlan({ requirements: null }), known)).toEqual([])
  const requirements = { address: 'none', 'user.fullName': 'present' }
  expect(missingRequirements(aPlan({ requirements }), known)).toEqual(['fullName'])
})
