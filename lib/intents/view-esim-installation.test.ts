import { expect, test } from 'vitest'
import { anAccount, aSim, aSubscription, emptyAccount } from '@/lib/testing/account'
import { viewEsimInstallation as intent } from '@/lib/intents/view-esim-installation'

const withSubscription = (differences: Parameters<typeof aSubscription>[0]) =>
  anAccount({ subscriptions: [aSubscription(differences)] })
const input = { subscription: 'sub_1' }

test.each(['payments', 'billing'] as const)('opens in a %s project', (kind) => {
  const wire = { type: 'viewEsimInstallation', viewEsimInstallation: input }
  const account = anAccount({ project: { id: 'dev', kind } })
  expect(intent.prepare(account, input)).toEqual({ ok: true, input, wire, before: null })
})

test.each([
  ['notYours', anAccount(), { subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['ended', withSubscription({ status: 'ended' }), input],
  ['noSimYet', withSubscription({ status: 'pending', sim: null }), input],
  ['notEsim', withSubscription({ sim: aSim({ type: 'pSIM' }) }), input],
  ['installedAlready', anAccount({ profiles: { sim_1: 'enabled' } }), input],
  ['installedAlready', anAccount({ profiles: { sim_1: 'deleted' } }), input],
  ['invalidInput', anAccount(), {}],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('an unknown profile status does not prevent the installation', () => {
  const account = anAccount({ profiles: { sim_1: 'unknown', sim_2: 'enabled' } })
  expect(intent.prepare(account, input)).toMatchObject({ ok: true })
})

test('compares nothing', () => {
  expect(intent.compare(anAccount(), input, null)).toBe('acknowledged')
})
