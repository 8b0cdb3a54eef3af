import type { ui as english } from '@/lib/i18n/catalogs/en/ui'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const ui: Translation<typeof english> = {
  oneMoment: 'Einen Moment …',
  saving: 'Wird gespeichert …',
  sending: 'Wird gesendet …',
  unsent: {
    offline:
      'Wir haben unseren Server nicht erreicht. Deine Eingaben sind noch da. Prüfe deine Verbindung und versuch es dann noch einmal.',
    outdated:
      'Es gibt eine neuere Version dieser Seite, deshalb konnten wir das Formular nicht senden. Es wurde nichts geändert. Kopiere deine Eingaben und öffne die neue Version, um sie dort zu senden.',
    openNewVersion: 'Neue Version öffnen',
  },
  error: {
    pageTitle: 'Etwas ist schiefgelaufen',
    title: 'Bei uns ist etwas schiefgelaufen',
    text: 'Dein Konto ist sicher, und es ist nichts verloren gegangen. Versuch es bitte noch einmal. Wenn es wieder passiert, schreib uns.',
    textWithReference:
      'Dein Konto ist sicher, und es ist nichts verloren gegangen. Versuch es bitte noch einmal. Wenn es wieder passiert, schreib uns und nenne die Referenz unten.',
    reference: 'Referenz:',
    tryAgain: 'Noch einmal versuchen',
    writeToUs: 'Schreib uns',
  },
}
