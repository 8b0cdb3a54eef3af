import type { landing as english } from '@/lib/i18n/catalogs/en/landing'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const landing: Translation<typeof english> = {
  intro:
    'Wähle, wie viele Daten du brauchst, sieh vorher, was es kostet, und verwalte alle deine Anschlüsse an einem Ort.',
  plans: 'Tarife ansehen',
  account: 'Dein Konto',
  signIn: 'Anmelden',
  featured: 'Gute Tarife für den Anfang',
  allPlans: 'Alle Tarife ansehen',
  how: 'So geht’s',
  steps: {
    choose: {
      title: 'Tarif wählen',
      text: 'Bei jedem siehst du, was er kostet, was drin ist, wo er gilt und wie lange er läuft.',
    },
    setUp: {
      title: 'Einrichten',
      text: 'Zahle auf einer sicheren Seite, danach bist du gleich wieder hier. Eine eSIM ist mit wenigen Fingertipps installiert.',
    },
    order: {
      title: 'Einrichten',
      text: 'Bestell direkt bei uns. Danach findest du den Tarif in deinem Konto und kannst ihn einrichten.',
    },
    lookAfter: {
      title: 'Alles hier regeln',
      text: 'Sieh nach, was noch übrig ist, zahle, wechsle oder kündige. Alle deine Anschlüsse findest du in einem Konto.',
    },
  },
  questions: 'Gute Fragen',
  allQuestions: 'Alle Fragen und wie du uns erreichst',
}
