import type { account as english } from '@/lib/i18n/catalogs/en/account'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const account: Translation<typeof english> = {
  links: {
    dashboard: 'Zur Übersicht',
    plans: 'Tarife ansehen',
    retry: 'Noch einmal versuchen',
    support: 'Schreib uns',
  },
  dashboard: {
    pageTitle: 'Übersicht',
    hello: 'Hallo {name}',
    title: 'Dein Konto',
    lines: '{count, plural, =1 {Dein Anschluss} other {Deine Anschlüsse}}',
    addPlan: 'Tarif hinzufügen',
  },
  noPlan: {
    title: 'Du hast noch keinen Tarif',
    titleForReturning: 'Du hast keinen aktiven Tarif',
    sold: 'Such dir jetzt einen aus, dann kannst du in wenigen Minuten online sein. Verwalten kannst du ihn gleich hier.',
    onRequest:
      'Sieh dir unsere Tarife an und sag uns, welchen du möchtest. Sobald er eingerichtet ist, findest du ihn hier.',
  },
  todo: {
    heading: 'Zu erledigen',
    confirmPayment: {
      title: 'Bestätige deine Zahlung über {amount}.',
      titleWithPurpose: 'Bestätige deine Zahlung über {amount} für {purpose}.',
      text: 'Deine Bank führt sie erst aus, wenn du zugestimmt hast.',
    },
    failedPayments: {
      one: 'Deine Zahlung über {amount} ist fehlgeschlagen.',
      oneWithPurpose: 'Deine Zahlung über {amount} für {purpose} ist fehlgeschlagen.',
      several: '{count, number} Zahlungen sind fehlgeschlagen, insgesamt {amounts}.',
      next: 'Aktualisiere deine Zahlungsart, damit dein Tarif aktiv bleibt.',
    },
    invoice: {
      due: 'Bezahle deine Rechnung über {amount}.',
      dueBy: 'Bezahle deine Rechnung über {amount} bis zum {date}.',
      overdue: 'Deine Rechnung über {amount} ist überfällig.',
      wasDue: 'Deine Rechnung über {amount} war am {date} fällig.',
    },
    porting: {
      title: 'Schließ die Mitnahme von {number} ab.',
      text: 'Wir brauchen ein paar Angaben von einer Rechnung deines bisherigen Anbieters.',
      declined: 'Die Mitnahme von {number} wurde abgelehnt.',
    },
    esim: {
      title: 'Installiere die eSIM für {line}.',
      text: 'Sie ist bereit und in etwa zwei Minuten installiert.',
    },
    ending: {
      title: '{line} endet am {date}.',
      text: 'Doch anders überlegt? Behalte den Tarif, dann verlängert er sich wie bisher.',
    },
  },
  loading: {
    pending: 'Dein Konto wird geladen und erscheint hier, sobald es so weit ist.',
    withoutScripts: 'Das kann ein paar Sekunden dauern.',
    reload: 'Seite neu laden',
  },
  unavailable: 'Wir können dein Konto gerade nicht laden',
  asOf: 'Stand: <time>{at}</time>. <link>Aktualisieren</link>',
  unreachable: {
    title: 'Wir erreichen unseren Netzpartner gerade nicht',
    text: 'Du siehst dein Konto auf dem Stand von <time>{at}</time>. Es ist nichts verloren gegangen. Änderungen sind wieder möglich, sobald wir unseren Netzpartner wieder erreichen. Lade die Seite neu, um es noch einmal zu versuchen.',
    textOfRefreshing:
      'Du siehst dein Konto auf dem Stand von <time>{at}</time>. Es ist nichts verloren gegangen. Änderungen sind wieder möglich, sobald wir unseren Netzpartner wieder erreichen; die Seite aktualisiert sich dann von selbst.',
  },
  timeZone: {
    utc: 'Alle Zeiten sind in koordinierter Weltzeit (UTC) angegeben.',
    own: 'Alle Zeiten sind in deiner Zeitzone angegeben: {zone}.',
  },
}
