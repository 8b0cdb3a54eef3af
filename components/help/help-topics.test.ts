import { expect, test } from 'vitest'
import { frequentQuestions, helpTopics } from '@/components/help/help-topics'
import { translatorFor } from '@/lib/i18n/translator'
import { intents } from '@/lib/intents'

const t = translatorFor('en-US')

const idsOf = (kind: 'payments' | 'billing' | null) =>
  helpTopics(kind, t).flatMap(({ answers }) => answers.map(({ id }) => id))

test('answers a question for every intent of the registry', () => {
  expect(idsOf('payments').toSorted()).toEqual(Object.keys(intents).toSorted())
})

test.each(['billing', null] as const)(
  'in a project of the kind %s, only those that work',
  (kind) => {
    expect(idsOf(kind)).toEqual(['completePorting', 'viewEsimInstallation'])
  },
)

test('links each answer to its action', () => {
  const cancel = helpTopics('payments', t)
    .flatMap(({ answers }) => answers)
    .find(({ id }) => id === 'cancelSubscription')
  expect(cancel).toEqual({
    id: 'cancelSubscription',
    question: 'How do I cancel?',
    text: t('intents.cancelSubscription.about'),
    link: { href: '/go/cancelSubscription', label: 'Cancel plan' },
  })
})

test('a new intent appears under the topic of its subject', () => {
  const addon = { type: 'cancelSubscription', subject: 'addon', worksWith: ['billing'] } as const
  expect(helpTopics('billing', t, [addon])).toMatchObject([
    { title: 'Your plans', answers: [{ question: 'How do I cancel?' }] },
  ])
  expect(helpTopics('payments', t, [addon])).toEqual([])
})

test('the frequent questions are those that the project can answer', () => {
  expect(frequentQuestions('payments', t)).toHaveLength(4)
  expect(frequentQuestions('billing', t).map(({ id }) => id)).toEqual(['viewEsimInstallation'])
})
