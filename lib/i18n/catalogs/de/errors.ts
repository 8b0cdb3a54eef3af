import { brand } from '@/lib/brand'
import type { errors as english } from '@/lib/i18n/catalogs/en/errors'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const errors: Translation<typeof english> = {
  crossSite:
    'Diese Anfrage kam nicht von unserer Website, deshalb wurde nichts geändert. Lade die Seite neu und versuch es noch einmal.',
  unknownIntent:
    'Wir wissen nicht, was dieser Button tun soll. Lade die Seite neu und versuch es noch einmal.',
  signedOut: 'Du bist abgemeldet. Melde dich an und versuch es noch einmal.',
  invalidInput: 'Mit dieser Anfrage stimmt etwas nicht. Es wurde nichts geändert.',
  unknownLaunch: 'Das haben wir in deinem Konto nicht gefunden. Es wurde nichts geändert.',
  failure: {
    refused: 'Unser Netzpartner hat diese Anfrage nicht angenommen.',
    unreachable: 'Wir erreichen unseren Netzpartner gerade nicht.',
    timeout: 'Unser Netzpartner braucht gerade zu lange für eine Antwort.',
    busy: 'Bei uns ist gerade sehr viel los.',
    unreadable: 'Wir konnten die Antwort unseres Netzpartners nicht lesen.',
    unsafeUrl:
      'Unser Netzpartner hat uns eine Seite genannt, die wir nicht kennen. Deshalb haben wir sie nicht geöffnet.',
    userAlreadyExists:
      'Deine E-Mail-Adresse gehört schon zu einem Konto, das wir nicht automatisch verbinden können.',
    advice: `Es wurde nichts geändert. Versuch es in einer Minute noch einmal oder schreib an ${brand.supportEmail}.`,
    lastingAdvice: `Es wurde nichts geändert. Wenn es noch einmal passiert, schreib an ${brand.supportEmail}.`,
    reference: 'Referenz: {reference}',
  },
  limit: {
    launches: 'Du hast unsere sicheren Seiten in kurzer Zeit zu oft geöffnet.',
    voucherCodes: 'Du hast zu viele Gutscheincodes ausprobiert.',
    advice: `Es wurde nichts geändert. Versuch es {minutes, plural, =1 {in einer Minute} other {in # Minuten}} noch einmal oder schreib an ${brand.supportEmail}.`,
  },
  missing: {
    pageTitle: 'Seite nicht gefunden',
    title: 'Diese Seite haben wir nicht gefunden',
    text: 'Prüfe die Adresse auf Tippfehler oder geh zur Übersicht. An deinem Konto hat sich nichts geändert.',
    dashboard: 'Zur Übersicht',
    plans: 'Tarife ansehen',
    help: 'Hilfe',
  },
  unexpected: {
    title: 'Bei uns ist etwas schiefgelaufen',
    text: `In deinem Konto ist nichts verloren gegangen. Versuch es in einer Minute noch einmal. Wenn es wieder passiert, schreib an ${brand.supportEmail} und nenne die Referenz unten.`,
    link: 'Noch einmal versuchen',
    reference: 'Referenz: <code>{reference}</code>',
    contact: 'Schreib uns',
  },
  foreign: {
    title: 'Dieses Formular kam nicht von unserer Website',
    text: 'Es wurde nichts gesendet und nichts an deinem Konto geändert. Öffne unsere Website und versuch es dort noch einmal.',
    link: 'Unsere Website öffnen',
  },
  outdated: {
    title: 'Von dieser Seite gibt es eine neuere Version',
    text: 'Es wurde nichts gesendet und nichts an deinem Konto geändert. Geh zurück, um deine Eingaben zu sehen, oder öffne die neue Version und fang dort noch einmal an.',
    link: 'Neue Version öffnen',
  },
}
