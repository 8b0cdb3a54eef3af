import { expect, test } from 'vitest'
import { anAccount, anAddon, aPlan, aSubscription, emptyAccount } from '@/lib/testing/account'
import { changeSubscription as intent } from '@/lib/intents/change-subscription'

const other = aPlan({ id: 'pln_3', name: 'More' })
const account = anAccount({ plans: [aPlan(), other] })
const withOne = (differences: Parameters<typeof aSubscription>[0]) => ({
  ...account,
  subscriptions: [aSubscription(differences)],
})
const input = { subscription: 'sub_1' }

test.each([
  ['another plan', account],
  ['an add-on', anAccount({ plans: [aPlan()], addons: [anAddon()] })],
])('it opens where there is %s to choose', (_what, of) => {
  const wire = { type: 'changeSubscription', changeSubscription: input }
  expect(intent.prepare(of, input)).toMatchObject({ ok: true, input, wire })
})

test.each([
  ['notYours', account, { subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['ended', withOne({ status: 'ended' }), input],
  ['notActive', withOne({ status: 'pending' }), input],
  ['endsSoon', withOne({ endedAt: '2026-12-01T00:00:00Z' }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan()] }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan(), { ...other, status: 'archived' }] }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan(), { ...other, provider: 'p3' }] }), input],
  ['nothingToChoose', anAccount({ plans: [aPlan(), { ...other, simTypes: ['pSIM'] }] }), input],
  ['nothingToChoose', anAccount({ addons: [anAddon({ plans: ['pln_2'] })] }), input],
  ['needsPayments', { ...account, project: { id: 'dev', kind: 'billing' as const } }, input],
  ['invalidInput', account, { subscription: 7 }],
])('%s', (refusal, of, submitted) => {
  expect(intent.prepare(of, submitted)).toEqual({ ok: false, refusal })
})

test('it is done when a change is booked, an add-on bought or the plan another', () => {
  const prepared = intent.prepare(account, input)
  const before = prepared.ok ? prepared.before : 'refused'
  const change = { id: 'sch_1', subscription: 'sub_1', plan: other, status: 'pending' }
  const booked = { ...account, changes: [{ ...change, scheduledAt: null }] }
  expect(intent.compare(account, input, before)).toBe('unconfirmed')
  expect(intent.compare(booked, input, before)).toEqual({
    items: [{ key: 'change sch_1', group: 'change' }],
  })
  expect(intent.compare(withOne({ plan: other }), input, before)).toBe('fulfilled')
})

test('a change that was pending at the launch is applied by a renewal, not by the launch', () => {
  const before = 'pln_1; sch_1; '
  const renewed = withOne({ plan: other })
  expect(intent.compare(renewed, input, before)).toBe('unconfirmed')
  expect(intent.compare(renewed, input, 'pln_1; ; ')).toBe('fulfilled')
})

test('what is gone from the account is no change', () => {
  expect(intent.compare(anAccount({ subscriptions: [] }), input, 'pln_1; ; ')).toBe('unconfirmed')
  expect(intent.compare(account, input, 'pln_1; ; sad_1')).toBe('unconfirmed')
})
