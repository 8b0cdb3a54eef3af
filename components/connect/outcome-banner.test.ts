import { describe, expect, test } from 'vitest'
import { outcomeWords } from '@/components/connect/outcome-banner'
import { intents } from '@/lib/intents'

const types = Object.values(intents).map(({ type }) => type)
const outcomes = [
  'fulfilled',
  'acknowledged',
  'unconfirmed',
  'user_aborted',
  'auth_expired',
  'bad_configuration',
  'unknown',
] as const

const wordsOf = (
  intent: string,
  outcome: (typeof outcomes)[number],
  before: string | null = '',
) => {
  const { title = '', text } = outcomeWords({ intent, outcome, before })
  return { title, text, all: `${title} ${text}` }
}

describe.each(types)('%s', (intent) => {
  test('an unconfirmed outcome says what we cannot see, and neither that it happened nor that it did not', () => {
    const { title, all } = wordsOf(intent, 'unconfirmed')
    expect(title).toMatch(/^We can’t see (your|yet) ?.*/)
    expect(title).toMatch(/\byet\b/)
    expect(all).not.toMatch(/\b(was|is|are|were|has|have) (not|still)\b|confirmed/i)
  })

  test('no two outcomes say the same, but for the two good ones', () => {
    const said = outcomes.slice(1).map((outcome) => wordsOf(intent, outcome).all)
    expect(new Set(said).size).toBe(said.length)
  })

  test('an unknown outcome names what was chosen and repeats nothing from the address bar', () => {
    const launch = { intent, outcome: 'unknown', before: '', status: 'call 555-0100 now' } as const
    const { title, text } = outcomeWords(launch)
    expect(title).toContain(`“${intents[intent].copy.button}”`)
    expect(`${title} ${text}`).not.toContain('555')
  })
})

test.each(['viewSubscription', 'viewSubscriptions', 'viewEsimInstallation'])(
  'a customer who leaves %s is not told that nothing was changed',
  (intent) => {
    expect(wordsOf(intent, 'user_aborted', null).all).not.toMatch(/nothing/i)
    expect(wordsOf('cancelSubscription', 'user_aborted').all).toMatch(/nothing was changed/i)
  },
)

test('a launch of an intent that is gone has words too', () => {
  for (const outcome of outcomes) expect(wordsOf('gone', outcome).text).not.toBe('')
})
