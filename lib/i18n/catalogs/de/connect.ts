import { brand } from '@/lib/brand'
import type { connect as english } from '@/lib/i18n/catalogs/en/connect'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const connect: Translation<typeof english> = {
  checking: 'Wir prüfen, ob deine Änderung angekommen ist.',
  continue:
    'Weiter geht es auf den sicheren Seiten unseres Mobilfunknetzes. Es ändert sich erst etwas, wenn du es dort bestätigst.',
  stillOpen:
    'Das ist noch offen. Wenn du schon fertig bist, lade die Seite gleich neu. Wenn nicht, kannst du neu beginnen.',
  chooseFirst: 'Wähle zuerst aus, worum es geht.',
  opening: 'Wird geöffnet …',
  secondLine: 'Ich möchte einen zweiten Anschluss mit diesem Tarif',
  startAgain: 'Neu beginnen',
  outcome: {
    checkAgain: 'Noch einmal prüfen',
    dismiss: 'Ausblenden',
    dismissing: 'Wird ausgeblendet …',
    support: `Schreib an <link>${brand.supportEmail}</link> und gib diese Referenz an: <reference>{id}</reference>`,
  },
  steps: {
    returned: 'Du bist von unseren sicheren Seiten zurück<done>, erledigt</done>',
    checking: 'Wir fragen bei unserem Netzpartner nach',
    shown: 'Das Ergebnis erscheint hier von selbst',
  },
  facts: {
    line: 'Anschluss',
    plan: 'Tarif',
    number: 'Rufnummer',
    price: 'Preis',
    addon: 'Zusatzpaket',
    addonValue: '{name}, {price}',
    amount: 'Betrag',
    purpose: 'Für',
  },
  unknownAction: {
    pageTitle: 'Seite nicht gefunden',
    title: 'Diesen Link kennen wir nicht',
    text: 'Vielleicht ist er unvollständig oder stammt aus einer älteren E-Mail. An deinem Konto hat sich nichts geändert. In deiner Übersicht kannst du alles erledigen.',
  },
}
