import type { messageCenter as english } from '@/lib/i18n/catalogs/en/message-center'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const messageCenter: Translation<typeof english> = {
  title: 'Mitteilungen',
  intro: 'Das hat sich in deinem Konto getan. Ungelesenes steht oben.',
  unread: 'Mitteilungen, {count, number} ungelesen',
  new: 'Neu',
  incomplete:
    'Wir können dein Konto gerade nicht laden, deshalb fehlen hier Mitteilungen zu deinen Tarifen. Es ist nichts verloren gegangen. Lade die Seite in einer Minute neu, um sie zu sehen.',
  empty:
    'Noch gibt es keine Mitteilungen. Wenn sich in deinem Konto etwas tut, liest du es hier und bekommst eine E-Mail.',
  chooseEmails: 'Auswählen, welche E-Mails du bekommst',
}
