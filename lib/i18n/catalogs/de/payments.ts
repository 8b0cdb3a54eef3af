import { brand } from '@/lib/brand'
import type { payments as english } from '@/lib/i18n/catalogs/en/payments'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const payments: Translation<typeof english> = {
  pageTitle: 'Zahlungen',
  reasons: {
    subscriptionCreation: 'Neuer Tarif',
    subscriptionRenewal: 'Verlängerung',
  },
  addon: 'Zusatzpaket',
  otherCharge: 'Sonstige Zahlung',
  addonFor: '{addon} für {line}',
  status: {
    succeeded: 'Bezahlt',
    pending: 'In Bearbeitung',
    failed: 'Fehlgeschlagen',
    refunded: 'Erstattet',
    disputed: 'Angefochten',
    requiresConfirmation: 'Zu bestätigen',
    requiresPaymentMethod: 'Offen',
  },
  failures: {
    paymentCardDeclined: 'Deine Bank hat die Karte abgelehnt.',
    paymentCardInsufficientFunds: 'Deine Karte ist nicht ausreichend gedeckt.',
    paymentCardExpired: 'Deine Karte ist abgelaufen.',
    paymentCardCvcInvalid: 'Die Prüfziffer der Karte stimmt nicht.',
    paymentCardNumberInvalid: 'Die Kartennummer stimmt nicht.',
    paymentCardNotSupported: 'Karten dieser Art nehmen wir nicht an.',
    paymentMethodDeclined: 'Deine Zahlungsart wurde abgelehnt.',
    paymentMethodAccountInvalid: 'Vom Konto hinter deiner Zahlungsart können wir nicht abbuchen.',
    paymentMethodRequired: 'Du hast keine Zahlungsart hinterlegt, mit der wir abbuchen können.',
  },
  otherFailure: 'Die Zahlung hat nicht geklappt.',
  paid: {
    succeeded: 'Du hast {amount} bezahlt.',
    pending: 'Deine Zahlung über {amount} wird bearbeitet.',
    requiresConfirmation: 'Deine Zahlung über {amount} musst du noch bestätigen.',
  },
  method: {
    card: 'Karte',
    name: '{type} mit den Endziffern {digits}',
    ending: 'Endziffern {digits}',
  },
  methods: {
    heading: '{count, plural, =0 {Zahlungsart} one {Zahlungsart} other {Zahlungsarten}}',
    notListed: 'Unser Netzpartner speichert deine Zahlungsart für uns.',
    none: 'Du hast noch keine Zahlungsart gespeichert.',
    inUse: 'Wird genutzt',
    notConfirmed: 'Noch nicht bestätigt.',
    lastPaid: 'Damit hast du zuletzt bezahlt, am {date}.',
    usedNext: 'Gilt ab deiner nächsten Zahlung.',
  },
  due: {
    heading: 'Hier bist du gefragt',
    open: 'Offene Zahlungen',
    confirm: {
      title: 'Zahlung bestätigen',
      text: 'Deine Bank möchte, dass du diese Zahlung bestätigst. Erst dann können wir sie abschließen.',
    },
    failed: {
      title:
        '{count, plural, =1 {Eine Zahlung ist fehlgeschlagen} other {# Zahlungen sind fehlgeschlagen}}',
      text: 'Aktualisiere deine Zahlungsart, damit die nächste Abbuchung klappt und dein Tarif aktiv bleibt.',
    },
    retried: {
      title: 'Eine Zahlung ist noch offen',
      text: 'Mit deiner vorherigen Zahlungsart ist sie fehlgeschlagen. Inzwischen hast du <method>{name}</method> gespeichert. Wann die Zahlung noch einmal versucht wird, wissen wir noch nicht.',
      renewal: 'Dein Tarif verlängert sich das nächste Mal am {date}.',
      nothingToDo: 'Du musst jetzt nichts tun.',
    },
  },
  history: {
    heading: 'Alle Zahlungen',
    notListed: `Wir können deine Zahlungen hier noch nicht anzeigen. Wenn du einen Beleg brauchst, schreib an ${brand.supportEmail}.`,
    none: 'Du hast noch nichts bezahlt. Deine erste Zahlung erscheint hier, sobald du einen Tarif buchst.',
    refunded: '{amount} erstattet',
    refundedOn: '{amount} am {date} erstattet',
    receipt: 'Beleg',
  },
  pages: {
    label: 'Seiten',
    current: 'Seite {current, number} von {count, number}',
    newer: 'Neuere',
    older: 'Ältere',
  },
  invoices: {
    heading: 'Rechnungen',
    none: 'Du hast noch keine Rechnungen. Die erste erscheint hier, sobald du einen Tarif bestellst.',
    due: 'Eine Rechnung ist fällig',
    overdue: 'Eine Rechnung ist überfällig',
    payBy: 'Bitte bezahle bis zum {date}.',
    view: 'Rechnung ansehen',
    status: { finalized: 'Fällig', paid: 'Bezahlt', voided: 'Storniert' },
    statusOverdue: 'Überfällig',
  },
  invoicePage: { title: 'Rechnung', back: 'Übersicht' },
}
