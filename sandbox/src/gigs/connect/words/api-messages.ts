import { en } from './en'
import type { Translator } from './translator'

/**
 * Returns a message of the API in the language of the page. The API speaks English and has no code for some of its
 * messages, so that they are found by their text.
 */
export function apiMessage(t: Translator, message: string): string {
  const name = names.find((candidate) => en.apiMessages[candidate] === message)
  if (name) return t(`apiMessages.${name}`)
  return t.language === 'en' ? message : t('unknownMessage.text')
}

const names = Object.keys(en.apiMessages).filter(isName)

function isName(name: string): name is keyof typeof en.apiMessages {
  return Object.hasOwn(en.apiMessages, name)
}
