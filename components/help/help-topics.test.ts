import { expect, test } from 'vitest'
import { frequentQuestions, helpTopics } from '@/components/help/help-topics'
import { intents } from '@/lib/intents'

const idsOf = (kind: 'payments' | 'billing' | null) =>
  helpTopics(kind).flatMap(({ answers }) => answers.map(({ id }) => id))

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
  const cancel = helpTopics('payments')
    .flatMap(({ answers }) => answers)
    .find(({ id }) => id === 'cancelSubscription')
  expect(cancel).toEqual({
    id: 'cancelSubscription',
    question: 'How do I cancel?',
    text: intents.cancelSubscription.copy.about,
    link: { href: '/go/cancelSubscription', label: 'Cancel plan' },
  })
})

test('a new intent appears under the topic of its subject', () => {
  const copy = {
    button: 'Pause',
    question: 'How do I pause?',
    about: '',
    fulfilled: '',
    unconfirmed: '',
  }
  const pause = {
    type: 'pauseSubscription',
    subject: 'subscription',
    worksWith: ['billing'],
    copy,
  } as const
  expect(helpTopics('billing', [pause])).toMatchObject([
    { title: 'Your plans', answers: [{ question: 'How do I pause?' }] },
  ])
  expect(helpTopics('payments', [pause])).toEqual([])
})

test('the frequent questions are those that the project can answer', () => {
  expect(frequentQuestions('payments')).toHaveLength(4)
  expect(frequentQuestions('billing').map(({ id }) => id)).toEqual(['viewEsimInstallation'])
})
