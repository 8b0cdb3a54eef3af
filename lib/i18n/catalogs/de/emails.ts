import { brand } from '@/lib/brand'
import type { emails as english } from '@/lib/i18n/catalogs/en/emails'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const emails: Translation<typeof english> = {
  frame: {
    kind: 'E-Mail',
    reason: `Du bekommst diese E-Mail, weil du bei ${brand.name} bist.`,
    choose: 'Auswählen, welche E-Mails du bekommst',
    help: 'Hilfe',
  },
  signIn: {
    subject: `{code} ist dein Anmeldecode für ${brand.name}`,
    preview: 'Code und Link gelten nur einmal und nur 15 Minuten lang.',
    title: `Bei ${brand.name} anmelden`,
    text: 'Drück auf den Button oder gib diesen Code dort ein, wo du mit der Anmeldung angefangen hast. Ein Passwort brauchst du nicht.',
    button: 'Anmelden',
    note: 'Beide gelten nur einmal und nur 15 Minuten lang. Gib sie nicht weiter. Wenn du sie nicht angefordert hast, kannst du diese E-Mail ignorieren. Mit deinem Konto passiert nichts.',
    reason: `Du bekommst diese E-Mail, weil jemand diese Adresse eingegeben hat, um sich bei ${brand.name} anzumelden.`,
  },
  // optional: messages
  facts: {
    addon: 'Zusatzpaket',
    amount: 'Betrag',
    changedOn: 'Geändert am',
    data: 'Datenvolumen',
    date: 'Datum',
    deletedOn: 'Gelöscht am',
    device: 'Gerät',
    endsOn: 'Endet am',
    for: 'Für',
    from: 'Ab',
    line: 'Anschluss',
    newPlan: 'Neuer Tarif',
    newPrice: 'Neuer Preis',
    number: 'Rufnummer',
    oldProvider: 'Bisheriger Anbieter',
    paymentMethod: 'Zahlungsart',
    plan: 'Tarif',
    price: 'Preis',
    renewsOn: 'Verlängert sich am',
    startsOverOn: 'Neuer Zeitraum ab',
    time: 'Zeitpunkt',
    unknownDevice: 'Unbekannt',
  },
  buttons: {
    addData: 'Daten nachbuchen',
    openLine: 'Anschluss öffnen',
    seeDevices: 'Geräte ansehen',
    seeLeft: 'Verbrauch ansehen',
    seePayments: 'Zahlungen ansehen',
    seePlans: 'Tarife ansehen',
    updatePaymentMethod: 'Zahlungsart aktualisieren',
  },
  orderConfirmed: {
    active: '{name} ist aktiv',
    subject: 'Deine Bestellung: {name}',
    title: 'Deine Bestellung ist eingegangen: {name}',
    thanks: 'Danke für deine Bestellung.',
  },
  addonConfirmed: {
    title: '{addon} ist für {line} gebucht',
    now: 'Du kannst das Zusatzpaket ab sofort nutzen.',
    soon: 'Du kannst das Zusatzpaket gleich nutzen.',
  },
  esimReminder: {
    subject: 'Installiere die eSIM für {name}',
    preview: 'Sie ist bereit und in etwa zwei Minuten installiert.',
    title: 'Deine eSIM wartet auf dich',
    text: 'Deine eSIM ist bereit, aber noch nicht installiert. Das dauert etwa zwei Minuten. Du brauchst dafür eine Internetverbindung, zum Beispiel über WLAN.',
  },
  changeScheduled: {
    subject: '{line} wechselt am {date} zu {plan}',
    preview: 'Bis dahin behältst du {plan}.',
    title: '{line} wechselt zu {plan}',
    text: 'Der Wechsel gilt ab dem {date}. Bis dahin behältst du {plan}.',
  },
  changeApplied: {
    preview: 'Er kostet {price}.',
    title: 'Dein Tarif ist jetzt {plan}',
    text: 'Wir haben deinen Tarif wie gewünscht umgestellt. Deine Rufnummer bleibt gleich.',
  },
  canceled: {
    overTitle: '{name} wurde gekündigt',
    overText: 'Die Kündigung wurde zurückgenommen.',
    subject: '{name} ist gekündigt und endet am {date}',
    preview: 'Du kannst den Tarif bis zum {date} nutzen.',
    title: '{name} ist gekündigt',
    text: 'Du kannst den Tarif bis zum {date} nutzen. Er verlängert sich nicht, und wir buchen dafür nichts mehr ab. Wenn du es dir anders überlegst, kannst du die Kündigung bis dahin zurücknehmen.',
  },
  resumed: {
    preview: 'Deine Kündigung ist zurückgenommen.',
    title: '{name} läuft weiter wie bisher',
    text: 'Deine Kündigung ist zurückgenommen, und dein Tarif verlängert sich wie bisher.',
  },
  endsSoon: {
    overTitle: '{name} sollte bald enden',
    title: '{name} endet am {date}',
    canceled: {
      preview: 'Hast du es dir anders überlegt? Dann behalte deinen Tarif.',
      text: 'Du hast den Tarif gekündigt. Wenn du es dir anders überlegt hast, behalte ihn jetzt: Er verlängert sich dann wie bisher.',
    },
    notRenewed: {
      preview: 'Wähle einen neuen Tarif, damit du verbunden bleibst.',
      text: 'Der Tarif verlängert sich nicht. Wähle vorher einen neuen, damit du verbunden bleibst.',
    },
  },
  paymentFailed: {
    previewAdvice: 'Aktualisiere deine Zahlungsart, um deinen Tarif zu behalten.',
    title: 'Deine Zahlung über {amount} ist fehlgeschlagen',
    text: 'Deinen Tarif hast du noch. Aktualisiere deine Zahlungsart, damit er aktiv bleibt.',
  },
  paymentToConfirm: {
    preview: 'Deine Bank braucht noch dein Okay.',
    title: 'Bestätige deine Zahlung über {amount}',
    text: 'Deine Bank braucht dein Okay, bevor sie diese Zahlung ausführt. Abgebucht wird erst, wenn du sie bestätigt hast.',
  },
  paymentMethodChanged: {
    preview: 'Deine nächsten Zahlungen laufen über {method}.',
    title: 'Deine Zahlungsart wurde geändert',
    text: 'Deine nächsten Zahlungen laufen über {method}. Wenn du das nicht warst, schreib uns sofort.',
  },
  portingNeedsYou: {
    preview: 'Wir brauchen noch ein paar Angaben von einer Rechnung deines bisherigen Anbieters.',
    title: 'Schließ die Mitnahme von {number} ab',
    text: 'Bevor wir deine Rufnummer anfordern können, brauchen wir noch ein paar Angaben von einer Rechnung deines bisherigen Anbieters. Dein alter Tarif funktioniert, bis die Nummer zu uns wechselt.',
  },
  portingDeclined: {
    title: 'Die Mitnahme von {number} wurde abgelehnt',
    text: 'Deine Rufnummer geht nicht verloren: Sie bleibt bei deinem bisherigen Anbieter, bis sie zu uns wechselt.',
  },
  portingDone: {
    preview: 'Deine Rufnummer funktioniert jetzt mit deinem neuen Tarif.',
    title: '{number} ist jetzt bei uns',
    text: 'Deine Rufnummer funktioniert jetzt mit deinem neuen Tarif. Dein alter Tarif endet von selbst: Du musst ihn nicht kündigen.',
  },
  dataAlmostUsed: {
    preview: '80 % deines Datenvolumens sind verbraucht.',
    title: 'Noch {amount} für {line}',
    text: 'Mindestens 80 % deines Datenvolumens für diesen Zeitraum sind verbraucht.',
  },
  dataUsedUp: {
    preview: 'Buche Daten nach, um online zu bleiben.',
    title: 'Dein Datenvolumen für {line} ist aufgebraucht',
    text: 'Du hast das Datenvolumen für diesen Zeitraum aufgebraucht. Anrufe und SMS in deinem Tarif sind davon nicht betroffen.',
  },
  newSignIn: {
    subject: `Neue Anmeldung bei ${brand.name}`,
    preview: 'Mit {device}. Warst du das?',
    previewUnknown: 'Mit einem unbekannten Gerät. Warst du das?',
    title: 'Neue Anmeldung in deinem Konto',
    text: 'Jemand hat sich in deinem Konto angemeldet, und zwar mit {device}, einem Browser, den wir noch nicht kennen. Wenn du das warst, musst du nichts tun.',
    textUnknown:
      'Jemand hat sich mit einem Browser in deinem Konto angemeldet, den wir noch nicht kennen. Wenn du das warst, musst du nichts tun.',
    advice:
      'Wenn du das nicht warst, melde das Gerät jetzt ab und ändere das Passwort deines E-Mail-Kontos.',
  },
  accountDeleted: {
    subject: `Dein Konto bei ${brand.name} ist gelöscht`,
    preview: 'Dein Profil und dein Zugang sind gelöscht.',
    title: 'Dein Konto ist gelöscht',
    text: 'Wir haben dein Profil, deinen Zugang und alles andere gelöscht, was wir hier über dich gespeichert hatten.',
    plans: `Tarife, die du gekauft hast, sind damit nicht gekündigt. Wenn du noch einen hast oder das nicht wolltest, schreib an ${brand.supportEmail}.`,
  },
  choices: {
    title: 'Deine E-Mails',
    always:
      'E-Mails zu Bestellungen, Zahlungen, Rufnummernmitnahmen, Kündigungen und Anmeldungen bekommst du immer, weil du vielleicht etwas tun musst.',
    legend: 'Diese E-Mails möchte ich auch',
    save: 'Auswahl speichern',
    saved: 'Deine Auswahl ist gespeichert.',
    crossSite:
      'Diese Anfrage kam nicht von unserer Website, deshalb wurde nichts geändert. Lade die Seite neu und versuch es noch einmal.',
    expiredTitle: 'Dieser Link funktioniert nicht mehr',
    expired:
      'Der Link ist unvollständig oder älter als 60 Tage. Es wurde nichts geändert. Dieselbe Auswahl findest du in deinem Profil.',
    openProfile: 'Profil öffnen',
    kinds: {
      endsSoon: 'Ein Tarif endet in drei Tagen',
      dataAlmostUsed: '80 % deines Datenvolumens sind verbraucht',
      dataUsedUp: 'Dein Datenvolumen ist aufgebraucht',
      portingReminder: 'Erinnerungen an eine offene Rufnummernmitnahme',
      esimReminder: 'Erinnerungen an eine noch nicht installierte eSIM',
    },
  },
  // end of messages
}
