import type { brand as english } from '@/lib/i18n/catalogs/en/brand'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const brand: Translation<typeof english> = {
  tagline: 'Mobilfunk, der es dir leicht macht',
  legal: {
    terms: { title: 'AGB', name: 'unsere AGB' },
    privacy: { title: 'Datenschutz', name: 'unsere Datenschutzhinweise' },
    imprint: { title: 'Impressum', name: 'unser Impressum' },
  },
  billing: { order: 'Per E-Mail bestellen', pay: 'So bezahlst du' },
}
