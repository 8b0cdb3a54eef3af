import type { landing as english } from '@/lib/i18n/catalogs/en/landing'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const landing: Translation<typeof english> = {
  intro:
    'Elige los datos que necesitas, conoce el precio desde el principio y gestiona todas tus líneas en un solo lugar.',
  plans: 'Ver los planes',
  account: 'Tu cuenta',
  signIn: 'Iniciar sesión',
  featured: 'Buenos planes para empezar',
  allPlans: 'Ver todos los planes',
  how: 'Cómo funciona',
  steps: {
    choose: {
      title: 'Elige un plan',
      text: 'Cada uno muestra su precio, lo que incluye, dónde funciona y cuánto dura.',
    },
    setUp: {
      title: 'Actívalo',
      text: 'Paga en una página segura y vuelve enseguida. La eSIM se instala en unos pocos toques.',
    },
    order: {
      title: 'Actívalo',
      text: 'Pídenoslo directamente. Después aparece en tu cuenta, listo para instalar.',
    },
    lookAfter: {
      title: 'Gestiónalo aquí',
      text: 'Consulta lo que te queda, paga, cambia o cancela. Todas tus líneas están en una sola cuenta.',
    },
  },
  questions: 'Preguntas frecuentes',
  allQuestions: 'Todas las preguntas y cómo contactarnos',
}
