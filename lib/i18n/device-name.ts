import type { Translator } from '@/lib/i18n/translator'

/** Returns a stored device in the language of the reader: `Firefox on Windows` is `Firefox unter Windows` in German. */
export function deviceName(stored: string, t: Translator): string {
  const [browser = stored, system] = stored.split(' on ')
  return system === undefined ? stored : t('profile.sessions.device', { browser, system })
}
