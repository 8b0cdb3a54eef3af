/** What a partner changes first. */
export const brand = {
  name: 'Fernline',
  tagline: 'Mobile plans without the small print',
  supportEmail: 'help@fernline.example',
  defaultLocale: 'en-US',
} as const
