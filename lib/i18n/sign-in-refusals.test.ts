import { expect, test } from 'vitest'
import { signInError, tooManyLinks, tooManyTries } from '@/lib/i18n/sign-in-refusals'
import { translatorFor } from '@/lib/i18n/translator'

const [en, de, es] = ['en-US', 'de-DE', 'es-MX'].map(translatorFor)

test.each([
  [en, 1, 'in a minute'],
  [en, 61, 'in 2 minutes'],
  [de, 60, 'in einer Minute'],
  [de, 600, 'in 10 Minuten'],
  [es, 60, 'en 1 minuto'],
  [es, 600, 'en 10 minutos'],
])('case %#: a wait is said in minutes, rounded up', (t, seconds, expected) => {
  if (!t) throw new Error('no translator')
  expect(tooManyLinks(seconds, t)).toContain(expected)
  expect(tooManyTries(seconds, t)).toContain(expected)
})

test.each([undefined, 'constructor', ['tooMany'], 'Configuration'])(
  'an unknown code has a general message: %j',
  (code) => {
    expect(signInError(code, translatorFor('en'))).toMatch(/^We couldn’t sign you in\./)
  },
)
