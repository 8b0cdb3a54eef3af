import type { ui as english } from '@/lib/i18n/catalogs/en/ui'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const ui: Translation<typeof english> = {
  oneMoment: 'Un momento…',
  saving: 'Guardando…',
  sending: 'Enviando…',
  unsent: {
    offline:
      'No hemos podido conectar con nuestro servidor. Lo que escribiste sigue aquí. Revisa tu conexión e inténtalo de nuevo.',
    outdated:
      'Hay una versión más reciente de esta página, así que no hemos podido enviar esto. No se ha cambiado nada. Copia lo que escribiste, abre la nueva versión y envíalo desde allí.',
    openNewVersion: 'Abrir la nueva versión',
  },
  error: {
    pageTitle: 'Algo ha salido mal',
    title: 'Algo ha fallado por nuestra parte',
    text: 'Tu cuenta está segura y no se ha perdido nada. Inténtalo de nuevo. Si sigue pasando, escríbenos.',
    textWithReference:
      'Tu cuenta está segura y no se ha perdido nada. Inténtalo de nuevo. Si sigue pasando, escríbenos e incluye la referencia de abajo.',
    reference: 'Referencia:',
    tryAgain: 'Intentar de nuevo',
    writeToUs: 'Escríbenos',
  },
}
