import type { planChoice as english } from '@/lib/i18n/catalogs/en/plan-choice'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const planChoice: Translation<typeof english> = {
  sim: {
    title: 'SIM',
    esimOnly: 'Zu diesem Tarif gehört eine eSIM: in wenigen Minuten startklar, ganz ohne Versand.',
    esim: 'eSIM',
    esimHint: 'In wenigen Minuten startklar',
    ownCard: 'Meine eigene SIM-Karte',
    ownCardHint: 'Du brauchst ihre Nummer',
    number: 'SIM-Kartennummer (ICCID)',
    numberHint: 'Die 19 oder 20 Ziffern, die auf der Karte stehen.',
    optionalNumberHint:
      'Die 19 oder 20 Ziffern, die auf der Karte stehen. Lass das Feld leer, wenn du noch keine Karte hast.',
  },
  addons: {
    title: 'Zusatzpakete',
    note: 'wenn du magst',
  },
  device: {
    title: 'Gerät',
    required: 'für diesen Tarif nötig',
    saved: 'Gespeichertes Gerät',
    none: 'Keines davon',
    unfit: '{device} (kann die SIM dieses Tarifs nicht nutzen)',
    imei: 'IMEI',
    imeiHint:
      'Tippe *#06# in die Telefon-App des Geräts, um die 15 Ziffern zu sehen. Du kannst das Feld leer lassen.',
    requiredImeiHint:
      'Tippe *#06# in die Telefon-App des Geräts, um die 15 Ziffern zu sehen. Lässt du das Feld leer, wirst du an der Kasse danach gefragt.',
  },
  voucher: {
    label: 'Gutscheincode',
    hint: 'Er wird an der Kasse eingelöst. Du siehst den neuen Preis, bevor du zahlst.',
  },
  email: {
    label: 'E-Mail-Adresse',
    hint: 'Wir schicken dir einen Link zu deiner Bestellung. Mit ihm meldest du dich auch an, ganz ohne Passwort.',
  },
  submit: 'Weiter',
  or: 'oder',
  withProvider: 'Weiter mit {name}',
  notSaved: 'Es wurde noch nichts gespeichert. Bitte prüfe die markierten Felder.',
  notSent: 'Es wurde noch nichts gesendet. Bitte prüfe die markierten Felder.',
  errors: {
    badIccid:
      'Das sieht nicht nach einer SIM-Kartennummer aus. Sie hat 19 oder 20 Ziffern und steht auf der Karte.',
    badImei:
      'Das sieht nicht nach einer IMEI aus. Sie hat 15 Ziffern. Tippe *#06# in die Telefon-App des Geräts, um sie zu sehen.',
    badVoucher:
      'Das ist zu lang für einen Gutscheincode. Gib nur den Code ein oder lass das Feld leer.',
    tooManyLookUps: 'Du hast zu viele SIM-Karten abgefragt. Versuch es in 15 Minuten noch einmal.',
    oneDevice: 'Wähle ein gespeichertes Gerät oder gib eine IMEI ein, nicht beides.',
  },
  missing: {
    title: 'Wir haben die Auswahl zu diesem Link nicht gefunden',
    text: 'Wir heben eine Auswahl 30 Tage lang auf. Es wurde nichts bestellt. Wähle noch einmal und geh dann weiter zu deiner Bestellung.',
  },
  removedTitle: 'Ein Teil deiner Auswahl passt nicht mehr',
  removed: {
    addon:
      'Ein Zusatzpaket aus deiner Auswahl gibt es für diesen Tarif nicht mehr. Wir haben es entfernt.',
    sim: 'Die SIM-Karte, die du eingegeben hast, lässt sich nicht mehr nutzen. Wir haben sie entfernt.',
    device: 'Das Gerät aus deiner Auswahl ist nicht mehr gespeichert. Wir haben es entfernt.',
    unfitDevice:
      'Das Gerät aus deiner Auswahl kann die SIM dieses Tarifs nicht nutzen. Wir haben es entfernt.',
  },
}
