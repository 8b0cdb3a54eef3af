import type { intents as english } from '@/lib/i18n/catalogs/en/intents'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const intents: Translation<typeof english> = {
  checkoutNewSubscription: {
    button: 'Tarif wählen',
    question: 'Wie bekomme ich einen Tarif?',
    about: 'Bezahle diesen Tarif und richte deinen Anschluss ein.',
    fulfilled: 'Dein neuer Tarif ist jetzt in deinem Konto.',
    unconfirmed: 'Wir sehen deinen neuen Tarif noch nicht',
  },
  checkoutAddon: {
    button: 'Zusatzpaket buchen',
    question: 'Wie buche ich Daten oder Minuten dazu?',
    about: 'Bezahle dieses Zusatzpaket. Danach gehört es zu deinem Tarif.',
    fulfilled: 'Dein Zusatzpaket gehört jetzt zu deinem Tarif.',
    unconfirmed: 'Wir sehen dein Zusatzpaket noch nicht',
  },
  confirmPayment: {
    button: 'Zahlung bestätigen',
    question: 'Wie bestätige ich eine Zahlung?',
    about: 'Bestätige diese Zahlung. Deine Bank verlangt das.',
    fulfilled: 'Deine Zahlung ist bestätigt.',
    unconfirmed: 'Wir sehen deine Bestätigung noch nicht',
  },
  completePorting: {
    button: 'Mitnahme abschließen',
    question: 'Wie schließe ich meine Rufnummernmitnahme ab?',
    about: 'Gib an, was dein bisheriger Anbieter braucht, um deine Nummer freizugeben.',
    fulfilled: 'Wir haben deine Angaben. Du erfährst hier, sobald deine Nummer bei uns ist.',
    unconfirmed: 'Wir sehen deine Angaben noch nicht',
  },
  viewEsimInstallation: {
    button: 'eSIM installieren',
    question: 'Wie installiere ich meine eSIM?',
    about: 'Sieh dir an, wie du die eSIM dieses Tarifs installierst.',
    fulfilled: 'Willkommen zurück. Du kannst die Anleitung öffnen, bis deine eSIM installiert ist.',
    unconfirmed: 'Wir sehen noch nicht, ob deine eSIM installiert ist',
  },
  viewSubscription: {
    button: 'Details ansehen',
    question: 'Wo sehe ich alles zu einem Tarif?',
    about: 'Sieh dir an, was zu diesem Tarif gehört und was du daran ändern kannst.',
    fulfilled: 'Willkommen zurück.',
    unconfirmed: 'Wir sehen noch nicht, was du geändert hast',
  },
  changeSubscription: {
    button: 'Tarif wechseln',
    question: 'Wie wechsle ich den Tarif?',
    about: 'Wähle einen anderen Tarif oder andere Zusatzpakete für diesen Anschluss.',
    fulfilled:
      'Deine Änderung ist gespeichert. Ein neuer Tarif beginnt mit dem nächsten Abrechnungszeitraum.',
    unconfirmed: 'Wir sehen deine Änderung noch nicht',
  },
  cancelSubscription: {
    button: 'Tarif kündigen',
    question: 'Wie kündige ich?',
    about: 'Kündige diesen Tarif. Du kannst ihn bis zum Ende des Abrechnungszeitraums nutzen.',
    fulfilled:
      'Dein Tarif ist gekündigt. Du kannst ihn bis zum Ende des Abrechnungszeitraums nutzen.',
    unconfirmed: 'Wir sehen deine Kündigung noch nicht',
  },
  resumeSubscription: {
    button: 'Tarif behalten',
    question: 'Wie behalte ich einen Tarif, den ich gekündigt habe?',
    about: 'Nimm die Kündigung zurück. Dein Tarif verlängert sich dann wie bisher.',
    fulfilled: 'Dein Tarif läuft wie bisher weiter und ist nicht mehr gekündigt.',
    unconfirmed: 'Wir sehen noch nicht, dass dein Tarif weiterläuft',
  },
  viewSubscriptions: {
    button: 'Alle Tarife verwalten',
    question: 'Wo sehe ich alle meine Tarife?',
    about: 'Sieh dir an, welche Tarife du hast und was du daran ändern kannst.',
    fulfilled: 'Willkommen zurück.',
    unconfirmed: 'Wir sehen noch nicht, was du geändert hast',
  },
  updatePaymentMethod: {
    button: 'Zahlungsart ändern',
    question: 'Wie ändere ich meine Karte?',
    about: 'Gib die Zahlungsart für alle künftigen Zahlungen an.',
    fulfilled: 'Deine neue Zahlungsart ist gespeichert.',
    unconfirmed: 'Wir sehen deine neue Zahlungsart noch nicht',
  },
  updateUserAddress: {
    button: 'Adresse ändern',
    question: 'Wie ändere ich meine Adresse?',
    about: 'Gib deine neue Adresse ein.',
    fulfilled: 'Deine neue Adresse ist gespeichert.',
    unconfirmed: 'Wir sehen deine neue Adresse noch nicht',
  },
  updateUserFullName: {
    button: 'Namen ändern',
    question: 'Wie ändere ich meinen Namen?',
    about: 'Gib deinen neuen Namen ein.',
    fulfilled: 'Dein neuer Name ist gespeichert.',
    unconfirmed: 'Wir sehen deinen neuen Namen noch nicht',
  },
}
