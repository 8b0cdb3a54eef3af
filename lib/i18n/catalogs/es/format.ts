import type { format as english } from '@/lib/i18n/catalogs/en/format'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const format: Translation<typeof english> = {
  unlimited: 'Sin límite',
  none: 'No incluye',
  left: '{amount} de {limit} disponibles',
  per: {
    day: '{count, plural, =1 {/ día} other {/ # días}}',
    week: '{count, plural, =1 {/ semana} other {/ # semanas}}',
    month: '{count, plural, =1 {/ mes} other {/ # meses}}',
    year: '{count, plural, =1 {/ año} other {/ # años}}',
  },
  once: 'pago único por {span}',
  span: {
    day: '{count, plural, one {# día} other {# días}}',
    week: '{count, plural, one {# semana} other {# semanas}}',
    month: '{count, plural, one {# mes} other {# meses}}',
    year: '{count, plural, one {# año} other {# años}}',
  },
}
