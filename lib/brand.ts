/** What a partner changes first. */
export const brand = {
  name: 'Fernline',
  tagline: 'Mobile plans without the small print',
  supportEmail: 'help@fernline.example',
  defaultLocale: 'en-US',
} as const

/** The languages and regions a user may choose; Connect speaks the one chosen (IETF tags). */
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
