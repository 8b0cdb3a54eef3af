import { expect, test } from 'vitest'
import { addonsLabel, renewalText, searchLines } from '@/components/subscriptions/line-summary'
import { mainMeter } from '@/components/subscriptions/usage-meters'
import type { UsageBalance } from '@/lib/account/account'
import { aPlan, aSubscription, anAccount, anAddon, oneTimePlan } from '@/lib/testing/account'

const display = { locale: 'en-US', timeZone: 'UTC' }

const aBalance = (type: string, used: number, limit: number | null): UsageBalance => ({
  id: `ubl_${type}_${limit}`,
  allowance: { type, name: type },
  unit: 'bytes',
  subscription: 'sub_1',
  source: { type: 'subscriptionPeriod', subscriptionAddon: null },
  used,
  limit,
  remaining: limit === null ? null : limit - used,
  usableUntil: null,
})

test.each([
  [
    'data if it is limited',
    [aBalance('voice', 59, 60), aBalance('data', 1e9, 4e9)],
    '3 of 4 GB left',
  ],
  [
    'data of the plan and its add-ons together',
    [aBalance('data', 4e9, 4e9), aBalance('data', 1e9, 3e9)],
    '2 of 7 GB left',
  ],
  [
    'the scarcest limited allowance if data is unlimited',
    [aBalance('data', 1e9, null), aBalance('voice', 60, 600), aBalance('sms', 90, 100)],
    '10 of 100 left',
  ],
  ['data as text if all is unlimited', [aBalance('data', 1e9, null)], 'Unlimited, 1 GB used'],
  ['nothing without balances', [], undefined],
  ['nothing of another line', [{ ...aBalance('data', 1, 2), subscription: 'sub_2' }], undefined],
])('shows %s', (_title, usage, expected) => {
  const meter = mainMeter(anAccount({ usage }), aSubscription(), display)
  expect(meter?.text).toBe(expected)
})

test.each([
  ['a plan that renews', {}, 'Renews Dec 1'],
  ['a one-time plan', { plan: oneTimePlan }, 'Valid until Dec 1'],
  ['a canceled plan', { endedAt: '2026-12-24T00:00:00Z' }, 'Usable until Dec 24'],
  ['an ended plan', { status: 'ended', endedAt: '2026-11-24T00:00:00Z' }, 'Ended Nov 24'],
  ['a plan without a period', { currentPeriod: null }, null],
])('says until when %s lasts', (_title, differences, expected) => {
  expect(renewalText(aSubscription(differences), display)).toBe(expected)
})

const roaming = anAddon({ allowances: { dataBytes: 0, voiceSeconds: 60, smsMessages: 0 } })
const unlimited = aPlan({ allowances: { dataBytes: null, voiceSeconds: null, smsMessages: null } })

test.each([
  ['data for a plan with limited data', [anAddon()], {}, 'Add data'],
  ['add-ons without data', [roaming], {}, 'Add-ons'],
  ['add-ons for a plan with unlimited data', [anAddon()], { plan: unlimited }, 'Add-ons'],
  ['nothing without add-ons', [], {}, null],
  ['nothing for a line that is not active', [anAddon()], { status: 'pending' }, null],
])('offers %s', (_title, addons, differences, expected) => {
  const line = aSubscription(differences)
  const account = anAccount({ addons, subscriptions: [line] })
  expect(addonsLabel(account, line, display)).toBe(expected)
})

test.each([
  ['de-DE', 1e9, 'Unbegrenzt, 1\u00A0GB genutzt', 'Verlängert sich am 1. Dez.'],
  ['es-MX', 0, 'Sin límite, aún sin usar', 'Se renueva el 1 dic'],
])('says what is left and until when in %s', (locale, used, left, renewal) => {
  const local = { locale, timeZone: 'UTC' }
  const account = anAccount({ usage: [aBalance('data', used, null)] })
  expect(mainMeter(account, aSubscription(), local)?.text).toBe(left)
  expect(renewalText(aSubscription(), local)).toBe(renewal)
})

test.each([
  ['mum', ['sub_1']],
  ['EVERYDAY', ['sub_1', 'sub_2']],
  ['555-0100', ['sub_2']],
  ['+1 (959) 555', ['sub_2']],
  ['2', []],
  ['xyz', []],
])('finds lines by %s', (text, expected) => {
  const lines = [
    aSubscription({ phoneNumber: '+19591110000' }),
    aSubscription({ id: 'sub_2', phoneNumber: '+19595550100' }),
  ]
  const account = anAccount({ subscriptions: lines, lineNames: { sub_1: 'Mum’s phone' } })
  expect(searchLines(account, lines, text).map(({ id }) => id)).toEqual(expected)
})
