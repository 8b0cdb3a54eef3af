import type { BrandSettings, LegalDocuments } from '@/lib/brand-settings'

const legal: LegalDocuments = {
  terms: { href: 'https://fernline.example/terms', isAccepted: true },
  privacy: { href: 'https://fernline.example/privacy', isAccepted: true },
  imprint: { href: 'https://fernline.example/imprint', isAccepted: false },
}

/** The brand of this app. Change it first. `lib/brand-settings.ts` describes each setting. */
export const brand = {
  name: 'Fernline',
  supportEmail: 'help@fernline.example',
  senderEmail: 'hello@fernline.example',
  colors: { light: '#fbf5e9', dark: '#121814', mark: '#1d5b3f' },
  defaultLocale: 'en-US',
  legal,
  billing: {
    order: { href: 'mailto:orders@fernline.example?subject=Order%3A%20{plan}' },
    pay: { href: 'mailto:help@fernline.example?subject=Payment%20of%20invoice%20{invoice}' },
  },
} as const satisfies BrandSettings

/** The countries that a customer can choose for the format of dates and prices, as ISO 3166-1 codes. */
export const regions = [
  'US',
  'GB',
  'CA',
  'AU',
  'IE',
  'DE',
  'AT',
  'CH',
  'ES',
  'MX',
  'AR',
  'CO',
  'CL',
  'PE',
  'FR',
  'IT',
  'NL',
  'PL',
  'PT',
  'BR',
  'SE',
] as const
