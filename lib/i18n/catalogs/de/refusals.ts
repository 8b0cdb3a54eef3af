import { brand } from '@/lib/brand'
import type { refusals as english } from '@/lib/i18n/catalogs/en/refusals'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const refusals: Translation<typeof english> = {
  invalidInput:
    'Mit dieser Anfrage stimmt etwas nicht. Lade die Seite neu und versuch es noch einmal.',
  unreachable: 'Das geht gerade nicht. Versuch es in einer Minute noch einmal.',
  needsPayments: `Das geht leider nicht online. Schreib an ${brand.supportEmail}, wir helfen dir.`,
  accountBlocked: `Dein Konto ist gesperrt. Schreib an ${brand.supportEmail}, wir klären das mit dir.`,
  noGigsUser: 'Du hast noch keinen Tarif. Wähle zuerst einen.',
  notYours:
    'Das haben wir in deinem Konto nicht gefunden. Lade die Seite neu und versuch es noch einmal.',
  planNotAvailable: 'Diesen Tarif gibt es nicht mehr. Wähle einen anderen.',
  addonDoesNotFit: 'Dieses Zusatzpaket gibt es für diesen Tarif nicht.',
  simNotUsable:
    'Diese SIM-Karte passt nicht zu diesem Tarif. Prüfe ihre Nummer oder wähle eine eSIM.',
  deviceDoesNotFit:
    'Dieses Gerät kann die SIM dieses Tarifs nicht nutzen. Wähle ein anderes Gerät oder einen anderen Tarif.',
  secondLine:
    'Du hast diesen Tarif schon. Bestätige, dass du damit einen zweiten Anschluss möchtest.',
  notActive: 'Das geht, sobald dein Tarif aktiv ist.',
  ended: 'Dieser Tarif ist beendet.',
  alreadyCanceled: 'Dieser Tarif ist schon gekündigt. Du kannst ihn nutzen, bis er endet.',
  notCanceled: 'Dieser Tarif ist nicht gekündigt.',
  notRecurring: 'Dieser Tarif endet von selbst und verlängert sich nicht.',
  endsSoon:
    'Dieser Tarif ist gekündigt. Wenn du ihn ändern möchtest, wähle zuerst „Tarif behalten“.',
  nothingToChoose: 'Gerade gibt es keinen anderen Tarif und kein Zusatzpaket zur Auswahl.',
  nothingToConfirm: 'Gerade gibt es nichts zu bestätigen.',
  noPorting: 'Zu diesem Tarif gibt es keine Rufnummernmitnahme.',
  portingNotWaiting: 'Für diese Rufnummernmitnahme brauchen wir nichts mehr von dir.',
  portingNotRepairable: `Diese Rufnummernmitnahme kannst du hier nicht korrigieren. Schreib an ${brand.supportEmail}, wir helfen dir.`,
  noSimYet: 'Deine SIM wird noch vorbereitet.',
  notEsim: 'Dieser Tarif nutzt eine SIM-Karte. Es gibt also nichts zu installieren.',
  installedAlready:
    'Diese eSIM ist schon installiert. Eine eSIM lässt sich nur einmal installieren.',
}
