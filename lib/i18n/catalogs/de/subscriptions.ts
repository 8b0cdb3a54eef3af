import { brand } from '@/lib/brand'
import type { subscriptions as english } from '@/lib/i18n/catalogs/en/subscriptions'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const subscriptions: Translation<typeof english> = {
  allowances: { data: 'Daten', voice: 'Telefonie', sms: 'SMS' },
  sim: { esim: 'eSIM', card: 'SIM-Karte' },
  page: {
    yourLine: 'Dein Anschluss',
    allLines: 'Alle Anschlüsse',
    left: 'Das hast du noch',
    included: 'Das ist drin',
    manage: 'Anschluss verwalten',
    addons: 'Zusatzpakete',
  },
  name: {
    add: 'Namen geben',
    rename: 'Umbenennen',
    label: 'Name dieses Anschlusses',
    hint: 'Nur du siehst ihn. Bleibt das Feld leer, zeigen wir den Namen des Tarifs.',
    save: 'Namen speichern',
    saved: 'Name gespeichert.',
    invalid: 'Verwende höchstens {max, number} Zeichen und keine Zeilenumbrüche.',
    notYours:
      'Wir haben diesen Anschluss in deinem Konto nicht gefunden. Lade die Seite neu und versuch es noch einmal.',
  },
  status: {
    ended: 'Beendet',
    endsOn: 'Endet am {date}',
    waitingForNumber: 'Wartet auf deine Rufnummer',
    active: 'Aktiv',
    pending: 'Wird eingerichtet',
    initiated: 'Wartet auf Zahlung',
    restricted: 'Eingeschränkt',
  },
  statusHelp: {
    pending: 'Wir richten deinen Anschluss ein. Lade die Seite neu, um noch einmal nachzusehen.',
    initiated: `Dein Anschluss startet, sobald die erste Rechnung bezahlt ist. Schon bezahlt? Schreib an ${brand.supportEmail}.`,
    restricted: `Teile dieses Tarifs sind pausiert. Schreib an ${brand.supportEmail}, damit wir sie wieder freischalten.`,
  },
  change: {
    planOn: 'Wechselt am {date} zu {plan}',
    planSoon: 'Wechselt bald zu {plan}',
    simOn: 'Wechselt am {date} auf eine neue SIM',
    simSoon: 'Wechselt bald auf eine neue SIM',
  },
  list: {
    found:
      '{count, plural, one {# Anschluss passt zu „{search}“.} other {# Anschlüsse passen zu „{search}“.}}',
    showAll: 'Alle Anschlüsse anzeigen',
    showMore: '{count, number} weitere anzeigen',
    ended: 'Beendete Tarife ({count, number})',
    searchLabel: 'Nach Name, Rufnummer oder Tarif suchen',
    searchPlaceholder: 'Name, Nummer oder Tarif',
    search: 'Suchen',
  },
  row: {
    renews: 'Verlängert sich am {day}',
    validUntil: 'Gültig bis {day}',
    usableUntil: 'Nutzbar bis {day}',
    ended: 'Beendet am {day}',
    addData: 'Daten nachbuchen',
    addons: 'Zusatzpakete',
  },
  facts: {
    planAndPrice: 'Tarif und Preis',
    plan: 'Tarif',
    price: 'Preis',
    minimumTerm: 'Mindestlaufzeit',
    worksIn: 'Nutzbar in',
    dates: 'Termine',
    ordered: 'Bestellt am',
    activeSince: 'Aktiv seit',
    periodSince: 'Aktueller Zeitraum seit',
    renewsOn: 'Verlängert sich am',
    validUntil: 'Gültig bis',
    canEndFrom: 'Endet frühestens am',
    usableUntil: 'Nutzbar bis',
    endedOn: 'Beendet am',
    simAndDevice: 'SIM und Gerät',
    sim: 'SIM',
    iccid: 'Kartennummer (ICCID)',
    esim: 'eSIM',
    device: 'Gerät',
  },
  esimProfile: {
    installed: 'Installiert',
    enabled: 'Installiert und eingeschaltet',
    disabled: 'Installiert, ausgeschaltet',
    deleted: 'Vom Gerät gelöscht',
  },
  actions: {
    carrierDetails: 'Details vom Netzpartner',
    buyAddon: 'Daten oder Zusatzpaket buchen',
    usableUntil: 'Wenn du kündigst, kannst du diesen Tarif noch bis zum {date} nutzen.',
    usableUntilPeriodEnds:
      'Wenn du kündigst, kannst du diesen Tarif noch bis zum Ende des Abrechnungszeitraums nutzen.',
  },
  addons: {
    legend: 'Zusatzpaket',
    until: 'Bis zum {date}',
    startsWithPlan: 'Startet mit deinem Tarif',
  },
  usage: {
    unlimitedUsed: 'Unbegrenzt, {amount} genutzt',
    unlimitedUnused: 'Unbegrenzt, noch nichts genutzt',
    byDay: 'Verbrauch pro Tag',
    missing:
      'Wir konnten deinen Verbrauch pro Tag gerade nicht laden. Was du noch hast, siehst du weiter oben. Lade die Seite neu, um es noch einmal zu versuchen.',
    nothing: 'In diesem Zeitraum hast du noch nichts verbraucht.',
    showTable: 'Als Tabelle anzeigen',
    today: 'Heute',
    day: 'Tag',
    dayToday: '{day} (heute)',
    before: 'Davor',
    total: 'Gesamt',
    inPeriod: {
      data: 'In diesem Zeitraum hast du bisher {used} verbraucht, am meisten am {day} ({most}).',
      voice: 'In diesem Zeitraum hast du bisher {used} telefoniert, am längsten am {day} ({most}).',
      sms: 'In diesem Zeitraum hast du bisher {used, plural, one {# SMS} other {# SMS}} verschickt, die meisten am {day} ({most, plural, one {#} other {#}}).',
    },
    inLastDays: {
      data: 'In den letzten {count, number} Tagen hast du {used} verbraucht, am meisten am {day} ({most}).',
      voice:
        'In den letzten {count, number} Tagen hast du {used} telefoniert, am längsten am {day} ({most}).',
      sms: 'In den letzten {count, number} Tagen hast du {used, plural, one {# SMS} other {# SMS}} verschickt, die meisten am {day} ({most, plural, one {#} other {#}}).',
    },
  },
}
