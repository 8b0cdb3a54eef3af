import { brand } from '@/lib/brand'
import type { help as english } from '@/lib/i18n/catalogs/en/help'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const help: Translation<typeof english> = {
  pageTitle: 'Hilfe',
  description:
    'Antworten zu Tarifen, eSIMs, Zahlungen und deinem Konto – jede mit dem Link, der dich direkt hinbringt.',
  title: 'Wie können wir helfen?',
  intro:
    'Jede Antwort hat einen Link, der dich direkt hinbringt. Du meldest dich zuerst an, und es ändert sich nichts, bis du es bestätigst.',
  topics: {
    plan: 'Tarif auswählen',
    subscription: 'Deine Tarife',
    payment: 'Zahlungen',
    account: 'Dein Konto',
  },
  contact: {
    title: 'Nichts gefunden? Schreib uns',
    withReference:
      'Deine Referenz ist <code>{reference}</code>. Sie steht schon im Betreff der E-Mail, damit wir finden, was passiert ist.',
    withoutReference:
      'Hat dir eine Seite eine <strong>Referenz</strong> gezeigt, einen kurzen Code unter der Meldung? Dann nenne sie in deiner E-Mail. So finden wir, was passiert ist.',
    write: 'E-Mail schreiben',
    address: 'Oder nimm dein eigenes E-Mail-Programm: <address>{email}</address>',
    subject: `Hilfe zu ${brand.name}`,
    subjectWithReference: 'Hilfe, Referenz {reference}',
  },
}
