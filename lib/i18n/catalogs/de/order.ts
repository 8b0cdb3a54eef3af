import type { order as english } from '@/lib/i18n/catalogs/en/order'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const order: Translation<typeof english> = {
  title: 'Deine Bestellung',
  about: 'Über diesen Tarif',
  sim: 'SIM',
  esim: 'eSIM',
  card: 'SIM-Karte {iccid}',
  cardAtCheckout: 'SIM-Karte, Auswahl an der Kasse',
  device: 'Gerät',
  imei: 'IMEI {imei}',
  voucherCode: 'Gutscheincode',
  edit: 'Auswahl ändern',
  plan: 'Tarif',
  dueNow: 'Jetzt fällig',
  beforeVoucher: '{total}<note> vor Abzug deines Gutscheins</note>',
  later: 'Danach',
  laterNothing: 'Nichts. Der Tarif endet von selbst.',
  minimumTerm: 'Mindestlaufzeit',
  termAndTotal: '{term}, insgesamt {total} für den Tarif',
  voucherNote:
    'An der Kasse siehst du, wie viel du mit dem Gutschein sparst oder warum er nicht gilt.',
  totalNote:
    'An der Kasse kommen eventuell Steuern und Versand dazu. Du siehst den Gesamtpreis, bevor du zahlst.',
  keepNumber:
    'Du kannst deine Rufnummer behalten: Wähle an der Kasse „Meine Rufnummer behalten“. Kündige nicht vorher bei deinem bisherigen Anbieter.',
  asks: 'An der Kasse wirst du noch nach {list} gefragt.',
  requirements: {
    birthday: 'deinem Geburtsdatum',
    address: 'deiner Adresse',
    device: 'der IMEI deines Geräts',
  },
  consent: 'Wenn du weiter zur Kasse gehst, akzeptierst du <documents></documents>.',
  submit: 'Weiter zur Kasse',
  name: {
    label: 'Vor- und Nachname',
    hint: 'Wie in deinem Ausweis oder Reisepass. Gibst du ihn hier ein, wirst du an der Kasse nicht danach gefragt.',
  },
}
