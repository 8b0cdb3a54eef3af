import { anything, assert, constantFrom, option, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { anAccount } from '@/lib/testing/account'
import { intents, isIntentType } from '@/lib/intents'

test('registers each intent under its type', () => {
  for (const [name, intent] of Object.entries(intents)) expect(intent.type).toBe(name)
})

test.each(['constructor', '__proto__', 'toString', '', null, ['viewSubscription']])(
  '%j is not an intent',
  (name) => {
    expect(isIntentType(name)).toBe(false)
  },
)

test('prepare accepts any input and never throws', () => {
  assert(
    property(constantFrom(...Object.values(intents)), anything(), (intent, submitted) => {
      expect(typeof intent.prepare(anAccount(), submitted).ok).toBe('boolean')
    }),
  )
})

const befores = option(string())

test('compare accepts any stored input and never throws', () => {
  assert(
    property(
      befores,
      constantFrom(...Object.values(intents)),
      anything(),
      (before, intent, stored) => {
        const result = intent.compare(anAccount(), stored, before)
        const known = ['fulfilled', 'unconfirmed', 'acknowledged']
        expect(typeof result === 'string' ? known : [result]).toContain(result)
      },
    ),
  )
})
