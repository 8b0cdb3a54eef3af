import type { brand as english } from '@/lib/i18n/catalogs/en/brand'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const brand: Translation<typeof english> = {
  tagline: 'Planes móviles que te hacen la vida fácil',
  legal: {
    terms: { title: 'Términos del servicio', name: 'nuestros términos del servicio' },
    privacy: { title: 'Aviso de privacidad', name: 'nuestro aviso de privacidad' },
    imprint: { title: 'Aviso legal', name: 'nuestro aviso legal' },
  },
  billing: { order: 'Pedir por correo electrónico', pay: 'Cómo pagar' },
}
