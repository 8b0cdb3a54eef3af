import type { format as english } from '@/lib/i18n/catalogs/en/format'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const format: Translation<typeof english> = {
  unlimited: 'Unbegrenzt',
  none: 'Keine',
  left: 'Noch {amount} von {limit}',
  per: {
    day: '{count, plural, =1 {/ Tag} other {/ # Tage}}',
    week: '{count, plural, =1 {/ Woche} other {/ # Wochen}}',
    month: '{count, plural, =1 {/ Monat} other {/ # Monate}}',
    year: '{count, plural, =1 {/ Jahr} other {/ # Jahre}}',
  },
  once: 'einmalig für {span}',
  span: {
    day: '{count, plural, one {# Tag} other {# Tage}}',
    week: '{count, plural, one {# Woche} other {# Wochen}}',
    month: '{count, plural, one {# Monat} other {# Monate}}',
    year: '{count, plural, one {# Jahr} other {# Jahre}}',
  },
}
