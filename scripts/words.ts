import { messagesOf } from '../lib/i18n/catalogs/messages-of'
import { catalogs, languageName, languages } from '../lib/i18n/languages'

// npm run words: prints how many messages and words each catalog has, and how much of the English it covers.

const english = messagesOf(catalogs.en)
const number = new Intl.NumberFormat('en')

for (const language of languages) {
  const messages = messagesOf(catalogs[language])
  const covered = [...english.keys()].filter((key) => messages.get(key)?.trim())
  const same = [...messages].filter(([key, message]) => english.get(key) === message)
  const count = [...messages.values()].join(' ').match(/\p{L}[\p{L}’-]*/gu)?.length ?? 0
  const percent = Math.floor((covered.length / english.size) * 100)
  console.log(
    `${languageName(language)}: ${number.format(messages.size)} messages, ${number.format(count)} words, ` +
      `${percent} % of the English messages` +
      (language === 'en' ? '' : ` (${same.length} read the same)`),
  )
}
