import { anything, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anAccount } from '@/lib/account.fixture'
import { intents, isIntentType } from '@/lib/intents'

test('each intent is registered under its own name', () => {
  for (const [name, intent] of Object.entries(intents)) expect(intent.type).toBe(name)
})

test.each(['constructor', '__proto__', 'toString', '', null, ['viewSubscription']])(
  '%j is no intent',
  (name) => {
    expect(isIntentType(name)).toBe(false)
  },
)

test('whatever is submitted, prepare answers and never throws', () => {
  assert(
    property(constantFrom(...Object.values(intents)), anything(), (intent, submitted) => {
      expect(typeof intent.prepare(anAccount(), submitted).ok).toBe('boolean')
    }),
  )
})

test('whatever is stored, settle answers and never throws', () => {
  assert(
    property(constantFrom(...Object.values(intents)), anything(), (intent, stored) => {
      const seen = intent.settle(anAccount(), stored, null)
      expect(['fulfilled', 'unconfirmed', 'acknowledged']).toContain(seen)
    }),
  )
})
