import type { outcomes as english } from '@/lib/i18n/catalogs/en/outcomes'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const outcomes: Translation<typeof english> = {
  done: 'Erledigt.',
  returned: 'Willkommen zurück.',
  chosen: 'Du hast „{action}“ gewählt',
  text: {
    unconfirmed: 'Es kann einen Moment dauern, bis deine Änderung hier erscheint.',
    user_aborted: 'Du warst noch nicht fertig. Es wurde nichts geändert.',
    auth_expired:
      'Die Seite war abgelaufen, bevor sie sich geöffnet hat. Es wurde nichts geändert. Bitte fang noch einmal an.',
    bad_configuration:
      'Das hat gerade nicht geklappt, und das liegt nicht an dir. Es wurde nichts geändert.',
    unknown: 'Wir wissen noch nicht, wie es ausgegangen ist.',
  },
  hint: {
    canLeave: 'Du kannst diese Seite verlassen.',
    accountBelow: 'Unten siehst du den aktuellen Stand deines Kontos.',
  },
  purchase: {
    active: '{line} ist aktiv',
    activeOnNumber: '{line} ist aktiv unter {number}',
    ordered: '{line} ist bestellt',
  },
  next: {
    porting: 'Als Nächstes: Schließ deine Rufnummernmitnahme ab.',
    esim: 'Als Nächstes: Installiere deine eSIM.',
    number: 'Es geht los, sobald {number} bei uns ist. Du musst nichts tun.',
    simCard: 'Als Nächstes: Leg deine SIM-Karte in dein Gerät ein.',
    wait: 'Wir richten gerade alles ein. Auf der Seite deines Anschlusses siehst du, sobald er bereit ist.',
  },
  addons: {
    added: '{addons} {count, plural, one {gehört} other {gehören}} jetzt zu {line}',
    usableNow:
      'Du kannst {count, plural, one {das Zusatzpaket} other {die Zusatzpakete}} jetzt nutzen.',
    usableSoon:
      'Du kannst {count, plural, one {das Zusatzpaket} other {die Zusatzpakete}} gleich nutzen.',
  },
  payment: {
    title: {
      paid: 'Du hast {amount} bezahlt',
      confirmed: 'Deine Zahlung über {amount} ist bestätigt',
    },
    text: {
      paid: '{purpose}. Du musst nichts weiter tun.',
      confirmed: '{purpose}. Deine Bank bearbeitet die Zahlung gerade.',
    },
  },
  porting: {
    moved: '{number} ist jetzt bei uns',
    movedText: 'Die Nummer gehört jetzt zu {line}.',
    declined: 'Wir haben deine Angaben zu {number} gesendet',
    declinedText:
      'Wir haben {provider, select, unknown {deinen bisherigen Anbieter} other {{provider}}} noch einmal gefragt, und die Angaben wurden wieder abgelehnt. Vergleiche sie mit einer Rechnung.',
    sent: 'Wir haben deine Angaben zu {number}',
    sentText:
      'Als Nächstes bitten wir {provider, select, unknown {deinen bisherigen Anbieter} other {{provider}}}, deine Nummer freizugeben. Behalte deinen alten Tarif bis dahin: Er endet von selbst, wenn die Nummer wechselt. Du erfährst es hier, sobald sie bei uns ist.',
  },
  change: {
    planned: '{line} wechselt zu {plan}',
    plannedOn: '{line} wechselt am {date} zu {plan}',
    now: 'Dein Tarif ist jetzt {plan}',
    cost: 'Der neue Tarif kostet {price} {period}.',
    untilThen: 'Bis dahin behältst du {plan}.',
  },
  cancellation: {
    ended: '{line} ist beendet',
    canceled: '{line} ist gekündigt',
    canceledText:
      'Du kannst den Tarif bis zum {date} nutzen. Wenn du es dir anders überlegst, kannst du die Kündigung bis dahin zurücknehmen.',
  },
  resumption: {
    continues: '{line} läuft wie bisher weiter',
    renews: 'Der Tarif verlängert sich am {date} für {price}.',
  },
  paymentMethod: {
    saved: '{method} ist gespeichert',
    savedText: 'Deine nächste Zahlung läuft darüber.',
    failedStaysOpen:
      'Deine nächste Zahlung läuft darüber. Die fehlgeschlagene Zahlung über {amount} bleibt offen, bis sie noch einmal versucht wird.',
  },
  addressSaved: 'Deine neue Adresse ist gespeichert',
  nameSaved: 'Dein Name ist jetzt {name}',
}
