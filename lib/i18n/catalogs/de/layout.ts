import type { layout as english } from '@/lib/i18n/catalogs/en/layout'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const layout: Translation<typeof english> = {
  skipToContent: 'Zum Inhalt springen',
  main: 'Hauptmenü',
  footer: 'Fußzeile',
  overview: 'Übersicht',
  plans: 'Tarife',
  payments: 'Zahlungen',
  profile: 'Profil',
  help: 'Hilfe',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signingOut: 'Wird abgemeldet …',
  language: 'Sprache',
  siteTitle: '{name}: {tagline}',
  siteDescription:
    '{tagline}. Such dir einen Tarif aus, bezahle sicher und behalte an einem Ort alles im Blick.',
}
