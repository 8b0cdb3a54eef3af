import { expect, test } from 'vitest'
import { errorWords } from '@/lib/i18n/error-words'

test.each([
  [['de-AT', 'en'], 'de', 'Etwas ist schiefgelaufen'],
  [['fr-FR', 'es-MX'], 'es', 'Algo ha salido mal'],
  [['fr-FR', 'constructor'], 'en', 'Something went wrong'],
  [[], 'en', 'Something went wrong'],
])('a browser with the languages %j reads the error in %s', (preferred, language, title) => {
  expect(errorWords(preferred)).toMatchObject({ language, words: { pageTitle: title } })
})
