import { expect, test } from 'vitest'
import { anAccount, anAddon, aPlan, aSubscription, emptyAccount } from '@/lib/testing/account'
import { changeSubscription as intent } from '@/lib/intents/change-subscription'

const bigger = aPlan({ id: 'pln_3', name: 'More' })
const account = anAccount({ plans: [aPlan(), bigger] })
const withSubscription = (differences: Parameters<typeof aSubscription>[0]) => ({
  ...account,
  subscriptions: [aSubscription(differences)],
})
const input = { subscription: 'sub_1' }

test.each([
  ['another plan', account],
  ['an add-on', anAccount({ plans: [aPlan()], addons: [anAddon()] })],
])('opens if there is %s to choose', (_choice, customer) => {
  const wire = { type: 'changeSubscription', changeSubscription: input }
  expect(intent.prepare(customer, input)).toMatchObject({ ok: true, input, wire })
})

test.each([
  ['notYours', account, { subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['ended', withSubscription({ status: 'ended' }), input],
  ['notActive', withSubscription({ status: 'pending' }), input],
  ['endsSoon', withSubscription({ endedAt: '2026-12-01T00:00:00Z' }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan()] }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan(), { ...bigger, status: 'archived' }] }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan(), { ...bigger, provider: 'p3' }] }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan(), { ...bigger, simTypes: ['pSIM'] }] }), input],
  ['nothingToChoose', anAccount({ addons: [anAddon({ plans: ['pln_2'] })] }), input],
  ['needsPayments', { ...account, project: { id: 'dev', kind: 'billing' as const } }, input],
  ['invalidInput', account, { subscription: 7 }],
])('refuses with %s', (refusal, customer, submitted) => {
  expect(intent.prepare(customer, submitted)).toEqual({ ok: false, refusal })
})

test('is fulfilled by a scheduled change, a new add-on or another plan', () => {
  const prepared = intent.prepare(account, input)
  const before = prepared.ok ? prepared.before : 'refused'
  const change = { id: 'sch_1', subscription: 'sub_1', plan: bigger, status: 'pending' }
  const scheduled = { ...account, changes: [{ ...change, scheduledAt: null }] }
  expect(intent.compare(account, input, before)).toBe('unconfirmed')
  expect(intent.compare(scheduled, input, before)).toEqual({
    items: [{ key: 'change sch_1', group: 'change' }],
  })
  expect(intent.compare(withSubscription({ plan: bigger }), input, before)).toBe('fulfilled')
})

test('a change that was pending at the launch does not fulfill it', () => {
  const before = 'pln_1; sch_1; '
  const renewed = withSubscription({ plan: bigger })
  expect(intent.compare(renewed, input, before)).toBe('unconfirmed')
  expect(intent.compare(renewed, input, 'pln_1; ; ')).toBe('fulfilled')
})

test('a missing subscription or add-on does not fulfill it', () => {
  expect(intent.compare(anAccount({ subscriptions: [] }), input, 'pln_1; ; ')).toBe('unconfirmed')
  expect(intent.compare(account, input, 'pln_1; ; sad_1')).toBe('unconfirmed')
})
