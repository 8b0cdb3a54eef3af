import type { layout as english } from '@/lib/i18n/catalogs/en/layout'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const layout: Translation<typeof english> = {
  skipToContent: 'Saltar al contenido',
  main: 'Principal',
  footer: 'Pie de página',
  overview: 'Resumen',
  plans: 'Planes',
  payments: 'Pagos',
  profile: 'Perfil',
  help: 'Ayuda',
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  signingOut: 'Cerrando sesión…',
  language: 'Idioma',
  siteTitle: '{name}: {tagline}',
  siteDescription:
    '{tagline}. Elige un plan, paga con seguridad y gestiónalo todo en un solo lugar.',
}
