import { anything, assert, constantFrom, option, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { anAccount } from '@/lib/testing/account'
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

const befores = option(string())

test('whatever is stored, compare returns and never throws', () => {
  assert(
    property(
      befores,
      constantFrom(...Object.values(intents)),
      anything(),
      (before, intent, stored) => {
        const seen = intent.compare(anAccount(), stored, before)
        const known = ['fulfilled', 'unconfirmed', 'acknowledged']
        expect(typeof seen === 'string' ? known : [seen]).toContain(seen)
      },
    ),
  )
})
