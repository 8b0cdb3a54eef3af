import { expect, test } from 'vitest'
import { cureOf } from '@/lib/intents/refusal'

test.each([
  ['alreadyCanceled', 'resumeSubscription'],
  ['endsSoon', 'resumeSubscription'],
  ['addonDoesNotFit', 'checkoutAddon'],
  ['noGigsUser', 'plans'],
  ['planNotAvailable', 'plans'],
  ['unreachable', 'retry'],
  ['needsPayments', 'support'],
  ['notYours', 'dashboard'],
] as const)('the next step after %s is %s', (refusal, cure) => {
  expect(cureOf(refusal)).toBe(cure)
})
