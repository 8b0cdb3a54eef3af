/**
 * What customers accept before checkout. The order summary links to each document. An empty list leaves out the
 * sentence.
 */
const terms: readonly { href: string; label: string }[] = [
  { href: 'https://fernline.example/terms', label: 'terms of service' },
  { href: 'https://fernline.example/privacy', label: 'privacy notice' },
]

/** The brand of this app. Change it first. */
export const brand = {
  name: 'Fernline',
  tagline: 'Mobile plans without the small print',
  supportEmail: 'help@fernline.example',
  defaultLocale: 'en-US',
  terms,
} as const

/** The locales that a user can choose, as IETF tags. Connect uses the chosen one. */
export const locales = [
  'en-US',
  'en-GB',
  'en-CA',
  'en-AU',
  'de-DE',
  'es-ES',
  'es-MX',
  'es-US',
  'fr-FR',
  'fr-CA',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
] as const
