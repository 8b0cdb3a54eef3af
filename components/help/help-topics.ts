import type { Account } from '@/lib/account/account'
import { intents, type Intent } from '@/lib/intents'
import { addressOf } from '@/lib/intents/address'

export type Answer = {
  /** The name of the intent, and the fragment of its answer on the help page. */
  id: string
  question: string
  text: string
  /** The link to the action. */
  link: { href: string; label: string }
}

export type Topic = { title: string; answers: Answer[] }

const titles: [title: string, subjects: Intent['subject'][]][] = [
  ['Getting a plan', ['plan']],
  ['Your plans', ['addon', 'subscription']],
  ['Payments', ['payment']],
  ['Your account', ['account']],
]

type Helped = Pick<Intent, 'subject' | 'copy'> & { type: string; worksWith: readonly string[] }

/**
 * Returns what customers can do, as questions and answers by topic. Contains every intent that this kind of project
 * supports. Without a kind, it contains those that all kinds support.
 */
export function helpTopics(
  kind: Account['project']['kind'] | null,
  all: readonly Helped[] = Object.values(intents),
): Topic[] {
  const supported = all.filter(({ worksWith }) =>
    (kind ? [kind] : ['payments', 'billing']).every((wanted) => worksWith.includes(wanted)),
  )
  return titles
    .map(([title, subjects]) => ({
      title,
      answers: supported.filter(({ subject }) => subjects.includes(subject)).map(answerOf),
    }))
    .filter(({ answers }) => answers.length > 0)
}

const answerOf = ({ type, copy }: Helped): Answer => ({
  id: type,
  question: copy.question,
  text: copy.about,
  link: { href: addressOf(type, {}), label: copy.button },
})

/** The questions on the landing page, if the project supports their intents. */
const FREQUENT = new Set([
  'checkoutNewSubscription',
  'viewEsimInstallation',
  'changeSubscription',
  'cancelSubscription',
])

/** Returns the questions that most customers have. */
export const frequentQuestions = (kind: Account['project']['kind'] | null): Answer[] =>
  helpTopics(kind)
    .flatMap(({ answers }) => answers)
    .filter(({ id }) => FREQUENT.has(id))
