import { brand } from '@/lib/brand'
import type { signIn as english } from '@/lib/i18n/catalogs/en/sign-in'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const signIn: Translation<typeof english> = {
  pageTitle: 'Anmelden',
  title: `Bei ${brand.name} anmelden`,
  intro: 'Neu hier? Mit der Anmeldung legst du dein Konto an. Ein Passwort brauchst du nicht.',
  again: {
    title: 'Bestätige, dass du es bist',
    intro:
      'Zum Schutz deiner Daten melde dich bitte noch einmal als {email} an. Danach machst du da weiter, wo du aufgehört hast.',
  },
  stillSignedIn:
    'Du bist weiterhin als <email>{address}</email> angemeldet. <link>Mit diesem Konto weitermachen</link>',
  continueWith: 'Weiter mit {provider}',
  or: 'oder',
  form: {
    email: 'E-Mail-Adresse',
    hint: 'Wir schicken dir einen Link und einen Code. Beide gelten nur einmal und nur 15 Minuten lang.',
    send: 'Link per E-Mail schicken',
  },
  code: {
    title: 'Sieh in deinem Postfach nach',
    sent: 'Wir haben einen Link und einen Code an <email>{address}</email> geschickt.',
    next: 'Öffne den Link auf diesem Gerät oder gib den Code hier ein.',
    nextOrder:
      'Öffne den Link auf diesem oder einem anderen Gerät: Dort siehst du deine Bestellung mit allem, was du ausgesucht hast. Oder gib den Code hier ein.',
    replaces:
      'Du bist als <current>{address}</current> angemeldet. Mit dem Code meldest du dich stattdessen als <email>{newAddress}</email> an.',
    label: 'Code aus der E-Mail',
    hint: 'Die 6 Ziffern. Sie gelten nur einmal und nur 15 Minuten lang.',
    signIn: 'Anmelden',
    signInAs: 'Als {email} anmelden',
    notFound:
      'Du findest die E-Mail nicht? Sieh im Spam-Ordner nach oder <link>fordere eine neue an</link>.',
    none: 'Für diesen Browser ist kein Code offen: Ein Code gilt 15 Minuten lang und nur dort, wo du ihn angefordert hast. Öffne stattdessen den Link aus der E-Mail oder fordere hier eine neue an. Es ist nichts verloren gegangen.',
    askAgain: 'Neue E-Mail anfordern',
  },
  confirm: {
    pageTitle: 'Anmeldung bestätigen',
    title: 'Nur noch ein Schritt',
    text: `Du meldest dich bei ${brand.name} als <email>{address}</email> an.`,
    ignore:
      'Wenn du das nicht angefordert hast, schließ diese Seite. Es passiert nichts, solange du nicht auf den Button drückst.',
    replaceTitle: 'Mit einer anderen Adresse anmelden?',
    replaces:
      'Du bist als <current>{address}</current> angemeldet. Mit diesem Link meldest du dich stattdessen als <email>{newAddress}</email> an.',
    stay: 'Als {email} angemeldet bleiben',
    ignoreReplace:
      'Wenn du diesen Link nicht angefordert hast, bleib einfach angemeldet. Es passiert nichts, solange du nicht auf den Button drückst.',
    expiredTitle: 'Dieser Link funktioniert nicht mehr',
    expired:
      'Der Link wurde schon verwendet oder ist älter als 15 Minuten. Fordere einen neuen an. Es ist nichts verloren gegangen.',
    newLink: 'Mit neuem Link anmelden',
    incompleteTitle: 'Dieser Link ist unvollständig',
    incomplete:
      'Manche E-Mail-Programme zerteilen lange Links. Kopiere den ganzen Link aus der E-Mail oder fordere einen neuen an. Es ist nichts verloren gegangen.',
    askForLink: 'Neuen Link anfordern',
  },
  refused: {
    crossSite:
      'Diese Anfrage kam nicht von unserer Website, deshalb wurde nichts gesendet. Lade die Seite neu und versuch es noch einmal.',
    crossSiteLink:
      'Diese Anfrage kam nicht von unserer Website, deshalb haben wir dich nicht angemeldet. Öffne den Link in der E-Mail noch einmal.',
    crossSiteCode:
      'Diese Anfrage kam nicht von unserer Website, deshalb haben wir dich nicht angemeldet. Lade die Seite neu und versuch es noch einmal.',
    invalidEmail:
      'Das sieht nicht nach einer E-Mail-Adresse aus. Prüfe sie und versuch es noch einmal.',
    invalidCode: 'Gib die 6 Ziffern aus der E-Mail ein.',
    wrongCode: 'Der Code stimmt nicht. Sieh in der neuesten E-Mail nach.',
    codeEnded:
      'Zu viele Versuche: Fordere eine neue E-Mail an. Der Link in der letzten funktioniert noch.',
    codeOver:
      'Mit dieser E-Mail hast du dich schon angemeldet, oder sie ist älter als 15 Minuten. Fordere eine neue an.',
    mailFailed:
      'Wir konnten die E-Mail nicht senden. Deine Adresse steht noch hier. Versuch es in einer Minute noch einmal.',
    tooManyLinks:
      'Wir haben zu viele Links an diese Adresse geschickt. Nimm den neuesten oder versuch es {minutes, plural, =1 {in einer Minute} other {in # Minuten}} noch einmal.',
    tooManyTries:
      'Von deiner Verbindung kamen zu viele Versuche. Versuch es {minutes, plural, =1 {in einer Minute} other {in # Minuten}} noch einmal.',
  },
  errors: {
    unverified:
      'Dein Anbieter hat deine E-Mail-Adresse nicht bestätigt. Lass dir stattdessen einen Link per E-Mail schicken.',
    oddAddress:
      'Deine E-Mail-Adresse bei diesem Anbieter enthält ungewöhnliche Zeichen, die wir nicht annehmen können. Lass dir stattdessen einen Link per E-Mail schicken.',
    attemptOver:
      'Die Anmeldung hat länger als 15 Minuten gedauert oder in einem anderen Browser begonnen. Es ist nichts verloren gegangen. Melde dich unten an, dann bringen wir dich dorthin, wo du hinwolltest.',
    OAuthCallbackError:
      'Du hast die Anmeldung bei deinem Anbieter nicht abgeschlossen. Es ist nichts verloren gegangen. Versuch es noch einmal oder lass dir einen Link per E-Mail schicken.',
    tooMany:
      'Von deiner Verbindung kamen zu viele Versuche. Versuch es in ein paar Minuten noch einmal.',
    crossSite:
      'Diese Anfrage kam nicht von unserer Website, deshalb wurde nichts gesendet. Lade die Seite neu und versuch es noch einmal.',
    Verification:
      'Der Link wurde schon verwendet oder ist älter als 15 Minuten. Fordere einen neuen an.',
    OAuthAccountNotLinked:
      'Mit dieser E-Mail-Adresse hast du dich bisher auf einem anderen Weg angemeldet. Lass dir einen Link per E-Mail schicken.',
  },
  unknownError:
    'Wir konnten dich nicht anmelden. Es ist nichts verloren gegangen. Versuch es noch einmal oder lass dir einen Link per E-Mail schicken.',
}
