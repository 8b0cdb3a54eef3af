import type { Account } from '@/lib/account/account'
import type { Translator } from '@/lib/i18n/translator'
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

const topics = ['plan', 'subscription', 'payment', 'account'] as const

type Helped = Pick<Intent, 'type' | 'subject'> & { worksWith: readonly string[] }

/**
 * Returns what customers can do, as questions and answers by topic. Contains every intent that this kind of project
 * supports. Without a kind, it contains those that all kinds support.
 */
export function helpTopics(
  kind: Account['project']['kind'] | null,
  t: Translator,
  all: readonly Helped[] = Object.values(intents),
): Topic[] {
  const supported = all.filter(({ worksWith }) =>
    (kind ? [kind] : ['payments', 'billing']).every((wanted) => worksWith.includes(wanted)),
  )
  return topics
    .map((topic) => ({
      title: t(`help.topics.${topic}`),
      answers: supported
        .filter(({ subject }) => topicOf(subject) === topic)
        .map(({ type }) => answerTo(type, t)),
    }))
    .filter(({ answers }) => answers.length > 0)
}

const topicOf = (subject: Intent['subject']) => (subject === 'addon' ? 'subscription' : subject)

const answerTo = (type: Intent['type'], t: Translator): Answer => ({
  id: type,
  question: t(`intents.${type}.question`),
  text: t(`intents.${type}.about`),
  link: { href: addressOf(type, {}), label: t(`intents.${type}.button`) },
})

/** The questions on the landing page, if the project supports their intents. */
const FREQUENT = new Set([
  'checkoutNewSubscription',
  'viewEsimInstallation',
  'changeSubscription',
  'cancelSubscription',
])

/** Returns the questions that most customers have. */
export const frequentQuestions = (
  kind: Account['project']['kind'] | null,
  t: Translator,
): Answer[] =>
  helpTopics(kind, t)
    .flatMap(({ answers }) => answers)
    .filter(({ id }) => FREQUENT.has(id))
