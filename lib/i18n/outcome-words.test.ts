import { describe, expect, test } from 'vitest'
import { outcomeHeadline, outcomeWords } from '@/lib/i18n/outcome-words'
import { translatorFor } from '@/lib/i18n/translator'
import { intents } from '@/lib/intents'

const display = { locale: 'en-US', timeZone: 'UTC' }
const t = translatorFor(display.locale)

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
  const { title = '', text } = outcomeWords({ intent, outcome, before }, display)
  return { title, text, all: `${title} ${text}` }
}

describe.each(types)('%s', (intent) => {
  test('an unconfirmed outcome names what is not visible yet and claims neither success nor failure', () => {
    const { title, all } = wordsOf(intent, 'unconfirmed')
    expect(title).toMatch(/^We can’t see (your|yet) ?.*/)
    expect(title).toMatch(/\byet\b/)
    expect(all).not.toMatch(/\b(was|is|are|were|has|have) (not|still)\b|confirmed/i)
  })

  test('all outcomes have different texts, except the two good ones', () => {
    const texts = outcomes.slice(1).map((outcome) => wordsOf(intent, outcome).all)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('an unknown outcome names the chosen action and shows nothing from the address bar', () => {
    const launch = { intent, outcome: 'unknown', before: '', status: 'call 555-0100 now' } as const
    const { title, text } = outcomeWords(launch, display)
    expect(title).toContain(`“${t(`intents.${intent}.button`)}”`)
    expect(`${title} ${text}`).not.toContain('555')
  })
})

test.each(['viewSubscription', 'viewSubscriptions', 'viewEsimInstallation'])(
  'leaving %s does not claim that nothing was changed',
  (intent) => {
    expect(wordsOf(intent, 'user_aborted', null).all).not.toMatch(/nothing/i)
    expect(wordsOf('cancelSubscription', 'user_aborted').all).toMatch(/nothing was changed/i)
  },
)

test('a launch of a removed intent has a text', () => {
  for (const outcome of outcomes) expect(wordsOf('gone', outcome).text).not.toBe('')
})

test.each([
  ['cancelSubscription', 'fulfilled', 'Your plan is canceled'],
  ['cancelSubscription', 'unconfirmed', 'We can’t see your cancellation yet'],
  ['cancelSubscription', 'user_aborted', 'You left before finishing'],
  ['cancelSubscription', 'unknown', 'You chose “Cancel plan”'],
  ['gone', 'fulfilled', 'Done'],
] as const)('the title of the page after %s, %s, is "%s"', (intent, outcome, headline) => {
  expect(outcomeHeadline({ intent, outcome, before: '' }, display)).toBe(headline)
})

test.each([
  ['de-DE', 'cancelSubscription', 'fulfilled', 'Dein Tarif ist gekündigt'],
  ['de-DE', 'cancelSubscription', 'unknown', 'Du hast „Tarif kündigen“ gewählt'],
  ['es-ES', 'cancelSubscription', 'user_aborted', 'Has salido antes de terminar'],
  ['es-ES', 'viewSubscription', 'acknowledged', 'Hola de nuevo'],
] as const)('in %s, the title after %s, %s, is "%s"', (locale, intent, outcome, headline) => {
  const launch = { intent, outcome, before: '' }
  expect(outcomeHeadline(launch, { locale, timeZone: 'UTC' })).toBe(headline)
})
