import { brand } from '@/lib/brand'
import type { profile as english } from '@/lib/i18n/catalogs/en/profile'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const profile: Translation<typeof english> = {
  title: 'Profil',
  intro: 'Was du hier speicherst, musst du an der Kasse nicht noch einmal eingeben.',
  details: {
    title: 'Deine Angaben',
    email: 'E-Mail-Adresse',
    verified: 'Bestätigt',
    signIns: 'So meldest du dich an',
    emailLink: 'Link per E-Mail',
    fullName: 'Vor- und Nachname',
    birthday: 'Geburtsdatum',
    address: 'Adresse',
    birthdayNote: `Stimmt das nicht? Schreib an ${brand.supportEmail}.`,
  },
  form: {
    titleWithDetails: 'Angaben und Einstellungen',
    title: 'Einstellungen',
    name: 'Vor- und Nachname',
    nameHint: 'Wie in deinem Ausweis oder Reisepass.',
    birthday: 'Geburtsdatum',
    birthdayHint: 'Manche Tarife lassen sich nur damit aktivieren.',
    language: 'Sprache',
    languageHint: 'Für unsere Seiten, E-Mails und die Kasse.',
    region: 'Region',
    regionHint: 'Datum und Preise schreiben wir wie in diesem Land.',
    save: 'Profil speichern',
  },
  theme: {
    title: 'Darstellung',
    device: 'Wie mein Gerät',
    light: 'Hell',
    dark: 'Dunkel',
    hint: 'Manche Seiten unseres Netzpartners gibt es nur in heller Darstellung.',
  },
  address: {
    title: 'Adresse',
    hint: 'Für manche Tarife ist sie nötig, und wir schicken SIM-Karten dorthin. Du kannst auch alles leer lassen.',
    country: 'Land',
    chooseCountry: 'Land auswählen',
    line1: 'Straße und Hausnummer',
    line2: 'Wohnung, Etage (optional)',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    state: 'Bundesstaat oder Provinz',
    stateHint: 'Der Name oder zwei Buchstaben, etwa NY. Nur in den USA und in Kanada nötig.',
  },
  addressErrors: {
    country: 'Wähle dein Land aus.',
    line1: 'Gib Straße und Hausnummer ein.',
    city: 'Gib deinen Ort ein.',
    tooLong: 'Das ist zu lang. Möglich sind bis zu 200 Zeichen.',
    postalCode: 'Gib deine Postleitzahl ein. In diesem Land ({country}) gehört sie zur Adresse.',
    otherPostalCode:
      'Das sieht nicht nach einer Postleitzahl aus diesem Land ({country}) aus. Prüfe die Postleitzahl und das Land.',
    noPostalCode: 'Lass dieses Feld leer: In diesem Land ({country}) gibt es keine Postleitzahlen.',
    state: 'Gib deinen Bundesstaat oder deine Provinz ein, etwa NY oder New York.',
    unknownState:
      'Diesen Bundesstaat oder diese Provinz kennen wir nicht. Gib den Namen oder die zwei Buchstaben ein, etwa NY.',
    unknownRegion:
      'Diese Region kennen wir nicht. Lass das Feld leer: Nur Adressen in den USA und in Kanada brauchen sie.',
  },
  errors: {
    name: 'Dein Name darf bis zu 100 Zeichen haben. Du kannst das Feld auch leer lassen.',
    birthday: 'Wähle ein Datum in der Vergangenheit oder lass das Feld leer.',
    language: 'Wähle eine Sprache aus der Liste.',
    region: 'Wähle eine Region aus der Liste.',
    theme: 'Wähle eine der drei Möglichkeiten.',
    refused:
      'Unser Netzpartner hat das nicht angenommen. Prüfe deine Eingabe und versuch es noch einmal.',
  },
  saved: 'Dein Profil ist gespeichert.',
  notSaved: 'Es wurde noch nichts gespeichert. Bitte prüfe die markierten Felder.',
  partlySaved: 'Es wurde noch nicht alles gespeichert. Bitte prüfe die markierten Felder.',
  refused:
    'Unser Netzpartner hat diese Angaben nicht angenommen. Prüfe sie und versuch es noch einmal.',
  pending:
    'Hier gespeichert. Wir haben unseren Netzpartner nicht erreicht und geben es so bald wie möglich weiter, spätestens wenn du das nächste Mal zur Kasse gehst.',
  kept: 'Dein Profil ist gespeichert, außer {details}: Dazu steht schon etwas in deinem Konto, und das haben wir nicht geändert. Du siehst es oben.',
  keptDetails: { name: 'deinem Namen', birthday: 'deinem Geburtsdatum', address: 'deiner Adresse' },
  notPassedOn:
    'Deine Angaben sind hier gespeichert, aber unser Netzpartner hat noch nicht alle. Wir geben sie so bald wie möglich weiter, spätestens wenn du das nächste Mal zur Kasse gehst.',
  passingOn:
    'Deine Angaben sind hier gespeichert, und wir geben sie gerade an unseren Netzpartner weiter. Lade die Seite gleich neu, um sie in deinem Konto zu sehen.',
  addressRefused:
    'Unser Netzpartner hat deine Adresse nicht angenommen. Prüfe sie und speichere sie noch einmal, oder lass sie leer: Dann fragen wir an der Kasse danach.',
  unavailable:
    'Wir konnten deinen Namen, dein Geburtsdatum und deine Adresse gerade nicht laden. Es ist nichts verloren gegangen. Lade die Seite in einer Minute neu, um sie zu sehen.',
  sessions: {
    title: 'Hier bist du angemeldet',
    device: '{browser} unter {system}',
    unknownDevice: 'Unbekanntes Gerät',
    thisDevice: 'Dieses Gerät',
    signedInAt: 'Angemeldet am {time}',
    lastUsedOn: 'Zuletzt genutzt am {date}',
    signOut: 'Abmelden',
    signOutHere: 'Hier abmelden',
    signOutOthers: 'Überall sonst abmelden',
    signingOut: 'Wird abgemeldet …',
    endedOne: 'Das Gerät ist abgemeldet.',
    endedOthers: 'Du bist überall sonst abgemeldet. Nur dieses Gerät ist noch angemeldet.',
  },
  data: {
    title: 'Deine Daten',
    text: 'Alles, was wir über dich speichern, in einer maschinenlesbaren Datei. Vielleicht musst du dich dafür noch einmal anmelden.',
    download: 'Meine Daten herunterladen',
    confirmed: {
      data: 'Danke, dass du dich noch einmal angemeldet hast. In den nächsten 10 Minuten kannst du deine Daten herunterladen.',
      deletion:
        'Danke, dass du dich noch einmal angemeldet hast. Es ist noch nichts gelöscht. Setz unten das Häkchen und drück auf den Button.',
    },
  },
  deletion: {
    title: 'Mein Konto löschen',
    text: 'Damit wirst du überall abgemeldet, und dein Profil wird mit allen gespeicherten Daten endgültig gelöscht. Deine Tarife kündigst du damit nicht: Sie laufen in unserem Mobilfunknetz weiter. Vielleicht musst du dich dafür noch einmal anmelden.',
    activePlans:
      '{count, plural, one {Einer deiner Tarife ist noch aktiv und wird weiter berechnet. Kündige ihn zuerst in der Übersicht.} other {# deiner Tarife sind noch aktiv und werden weiter berechnet. Kündige sie zuerst in der Übersicht.}}',
    sure: 'Ich möchte mein Konto löschen',
    submit: 'Konto löschen',
    submitting: 'Wird gelöscht …',
  },
  deleted: 'Dein Konto ist gelöscht.',
  plansStay: `Tarife in unserem Mobilfunknetz laufen weiter, bis sie gekündigt werden. Wenn du dabei Hilfe brauchst, schreib an ${brand.supportEmail}.`,
}
