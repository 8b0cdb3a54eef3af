import type { ui as english } from '@/lib/i18n/catalogs/en/ui'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const ui: Translation<typeof english> = {
  oneMoment: 'Un momento…',
  saving: 'Guardando…',
  sending: 'Enviando…',
  unsent: {
    offline:
      'No pudimos conectar con nuestro servidor. Lo que escribiste sigue aquí. Revisa tu conexión y vuelve a intentarlo.',
    outdated:
      'Hay una versión más reciente de esta página, así que no pudimos enviar esto. No se ha cambiado nada. Copia lo que escribiste, abre la nueva versión y envíalo desde allí.',
    openNewVersion: 'Abrir la nueva versión',
  },
  error: {
    pageTitle: 'Algo salió mal',
    title: 'Algo salió mal de nuestro lado',
    text: 'Tu cuenta está segura y no se ha perdido nada. Vuelve a intentarlo. Si sigue ocurriendo, escríbenos.',
    textWithReference:
      'Tu cuenta está segura y no se ha perdido nada. Vuelve a intentarlo. Si sigue ocurriendo, escríbenos e indica la referencia que aparece abajo.',
    reference: 'Referencia:',
    tryAgain: 'Volver a intentar',
    writeToUs: 'Escríbenos',
  },
}
