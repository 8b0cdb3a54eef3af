import { brand } from '@/lib/brand'
import type { porting as english } from '@/lib/i18n/catalogs/en/porting'
import type { Translation } from '@/lib/i18n/catalogs/translation'

const ASK_PROVIDER =
  'Frag deinen bisherigen Anbieter danach oder sieh auf deiner letzten Rechnung nach.'
const SEND_NAME =
  'Schreib uns deinen Namen so, wie er auf der Rechnung deines bisherigen Anbieters steht.'
const SEND_POSTAL_CODE =
  'Schreib uns, welche Postleitzahl auf der Rechnung deines bisherigen Anbieters steht.'
const CALL_PROVIDER = 'Wende dich zuerst an deinen bisherigen Anbieter und schreib uns danach.'
const STILL_WORKS = 'Bis dahin funktioniert sie bei deinem bisherigen Anbieter weiter.'

export const porting: Translation<typeof english> = {
  title: 'Rufnummernmitnahme',
  steps: {
    requested: 'Beauftragt',
    withProvider: 'Bei {provider}',
    withOldProvider: 'Beim bisherigen Anbieter',
    done: 'Fertig',
  },
  about: 'Es geht um {number}.',
  aboutFrom: 'Es geht um {number}, bisher bei {provider}.',
  statuses: {
    draft: {
      title: 'Die Rufnummernmitnahme hat noch nicht begonnen',
      text: 'Sie startet zusammen mit deinem Tarif.',
    },
    initiated: {
      title: 'Die Rufnummernmitnahme startet',
      text: `Deine Rufnummer ist noch nicht bei uns. ${STILL_WORKS}`,
    },
    informationRequired: {
      title: 'Für die Mitnahme deiner Rufnummer brauchen wir noch ein paar Angaben',
      text: 'Du findest sie auf einer Rechnung deines bisherigen Anbieters. Dein Tarif startet, sobald die Rufnummer bei uns ist.',
    },
    pending: {
      title: 'Wir haben deine Angaben',
      text: `Als Nächstes schicken wir sie an deinen bisherigen Anbieter. Deine Rufnummer ist noch nicht bei uns. ${STILL_WORKS}`,
    },
    requested: {
      title: 'Dein bisheriger Anbieter prüft die Anfrage',
      text: `Deine Rufnummer ist noch nicht bei uns. ${STILL_WORKS}`,
    },
    completed: {
      title: 'Deine Rufnummer ist jetzt bei uns',
      text: 'Sie funktioniert ab sofort mit diesem Tarif.',
    },
    canceled: {
      title: 'Die Rufnummernmitnahme wurde abgebrochen',
      text: 'Du bekommst für deinen Tarif eine neue Rufnummer. Deine alte bleibt bei deinem bisherigen Anbieter.',
    },
    expired: {
      title: 'Die Rufnummernmitnahme ist abgelaufen',
      text: `Deine Rufnummer ist nicht bei uns angekommen. Möchtest du sie noch mitnehmen? Schreib an ${brand.supportEmail}.`,
    },
    failed: {
      title: 'Die Rufnummernmitnahme hat nicht geklappt',
      text: `Das liegt nicht an dir. Schreib an ${brand.supportEmail}, wir kümmern uns darum.`,
    },
  },
  otherStatus: {
    title: 'Rufnummernmitnahme: {status}',
    text: 'Bis zum Wechsel funktioniert deine Rufnummer bei deinem bisherigen Anbieter weiter.',
  },
  declined: {
    title: 'Die Rufnummernmitnahme wurde abgelehnt',
    retry: 'Du kannst das hier korrigieren, dann fragen wir noch einmal an.',
  },
  declines: {
    portingAccountPinRequiredOrInvalid: {
      reason: 'Die PIN deines Kundenkontos fehlt oder stimmt nicht.',
      nextStep: ASK_PROVIDER,
    },
    portingAccountNumberRequiredOrInvalid: {
      reason: 'Die Kundennummer fehlt oder stimmt nicht.',
      nextStep: ASK_PROVIDER,
    },
    portingAddressRequiredOrInvalid: {
      reason: 'Die Adresse passt nicht zu den Daten deines bisherigen Anbieters.',
      nextStep: 'Gib sie so ein, wie sie auf seiner Rechnung steht.',
    },
    portingPhoneNumberPortProtected: {
      reason: 'Deine Rufnummer ist für die Mitnahme gesperrt.',
      nextStep: 'Lass sie von deinem bisherigen Anbieter freigeben und bestätige das dann hier.',
    },
    portingPostalCodeRequiredOrInvalid: {
      reason: 'Die Postleitzahl fehlt oder stimmt nicht.',
      nextStep: SEND_POSTAL_CODE,
    },
    portingZipCodeRequiredOrInvalid: {
      reason: 'Die Postleitzahl (ZIP-Code) fehlt oder stimmt nicht.',
      nextStep: SEND_POSTAL_CODE,
    },
    portingFirstNameRequiredOrInvalid: {
      reason: 'Der Vorname stimmt nicht überein.',
      nextStep: SEND_NAME,
    },
    portingLastNameRequiredOrInvalid: {
      reason: 'Der Nachname stimmt nicht überein.',
      nextStep: SEND_NAME,
    },
    portingUserInformationMismatch: {
      reason: 'Deine Angaben passen nicht zu den Daten deines bisherigen Anbieters.',
      nextStep: SEND_NAME,
    },
    portingBillingPinRequiredOrInvalid: {
      reason: 'Die Rechnungs-PIN fehlt oder stimmt nicht.',
      nextStep: 'Frag deinen bisherigen Anbieter danach und schreib uns dann.',
    },
    portingPhoneNumberNotFound: {
      reason: 'Dein bisheriger Anbieter kennt diese Rufnummer nicht.',
      nextStep: 'Prüfe die Rufnummer und den Anbieter und schreib uns dann.',
    },
    portingPhoneNumberNotActive: {
      reason: 'Diese Rufnummer ist bei deinem bisherigen Anbieter nicht aktiv.',
      nextStep: CALL_PROVIDER,
    },
    portingPhoneNumberNotEligible: {
      reason: 'Diese Rufnummer kann nicht mitgenommen werden.',
      nextStep: 'Schreib uns, wir finden einen anderen Weg.',
    },
    portingPhoneNumberAdministrative: {
      reason: 'Diese Rufnummer ist reserviert und kann nicht mitgenommen werden.',
      nextStep: 'Schreib uns.',
    },
    portingPhoneNumberPrepaid: {
      reason: 'Dein bisheriger Anbieter gibt Prepaid-Nummern nicht frei.',
      nextStep: CALL_PROVIDER,
    },
    portingPendingOtherProvider: {
      reason: 'Diese Rufnummer wechselt gerade schon zu einem anderen Anbieter.',
      nextStep: CALL_PROVIDER,
    },
    portingDuplicated: {
      reason: 'Für diese Rufnummer gibt es schon eine andere Anfrage zur Mitnahme.',
      nextStep: 'Schreib uns, falls sie nicht von dir ist.',
    },
    portingSameNewAndOldNetworkProvider: {
      reason: 'Deine Rufnummer ist schon in unserem Netz.',
      nextStep: 'Du musst sie nicht mitnehmen: Schreib uns, wir richten sie für dich ein.',
    },
    other: {
      reason: 'Dein bisheriger Anbieter hat die Anfrage nicht angenommen.',
      nextStep: 'Schreib uns, wir finden heraus, woran es liegt.',
    },
  },
}
