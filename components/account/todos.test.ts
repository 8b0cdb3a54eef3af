import { expect, test } from 'vitest'
import { describeTodo } from '@/components/account/describe-todo'
import { todosOf } from '@/components/account/todos'
import type { Account, Invoice } from '@/lib/account/account'
import {
  aPayment,
  aPaymentMethod,
  aPorting,
  aSim,
  aSubscription,
  anAccount,
  oneTimePlan,
} from '@/lib/testing/account'

const used = { firstUsageAt: '2026-11-02T00:00:00Z' }
const quiet = aSubscription(used)
const kindsOf = (differences: Partial<Account>) =>
  todosOf(anAccount({ subscriptions: [quiet], ...differences })).map(({ kind }) => kind)

const failed = aPayment({ status: 'failed', failureCode: 'paymentCardDeclined' })
const newerCard = aPaymentMethod({ id: 'pm_2', createdAt: '2026-11-02T00:00:00Z' })
const billing: Account['project'] = { id: 'dev', kind: 'billing' }

const anInvoice = (differences: Partial<Invoice> = {}): Invoice => ({
  id: 'inv_1',
  subscription: 'sub_1',
  status: 'finalized',
  reason: 'subscriptionCreation',
  total: { amount: 2500, currency: 'USD' },
  lineItems: [],
  period: null,
  createdAt: '2026-11-01T00:00:00Z',
  hasFile: false,
  ...differences,
})

test('returns nothing for a line in use with all payments paid', () => {
  expect(kindsOf({})).toEqual([])
})

test.each([
  ['a payment to confirm', { payments: [aPayment()] }, ['confirmPayment']],
  ['a failed payment', { payments: [failed] }, ['failedPayments']],
  [
    'several failed payments as one entry',
    { payments: [failed, { ...failed, id: 'pay_2', status: 'requiresPaymentMethod' }] },
    ['failedPayments'],
  ],
  [
    'no failed payment for which a newer method was saved',
    { payments: [failed], paymentMethods: [newerCard] },
    [],
  ],
  ['no payment of a Billing project', { payments: [aPayment(), failed], project: billing }, []],
  ['an open invoice', { project: billing, invoices: [anInvoice()] }, ['invoice']],
  ['no paid invoice', { project: billing, invoices: [anInvoice({ status: 'paid' })] }, []],
  [
    'a number transfer that needs details',
    { subscriptions: [aSubscription({ ...used, porting: aPorting() })] },
    ['porting'],
  ],
  [
    'a declined transfer that the customer can fix',
    {
      subscriptions: [
        aSubscription({
          ...used,
          porting: aPorting({
            status: 'declined',
            declinedCode: 'portingAccountPinRequiredOrInvalid',
          }),
        }),
      ],
    },
    ['porting'],
  ],
  [
    'no declined transfer that only we can fix',
    {
      subscriptions: [
        aSubscription({
          ...used,
          porting: aPorting({ status: 'declined', declinedCode: 'portingDuplicated' }),
        }),
      ],
    },
    [],
  ],
  [
    'no transfer that is with the provider',
    { subscriptions: [aSubscription({ ...used, porting: aPorting({ status: 'requested' }) })] },
    [],
  ],
  ['an eSIM of an unused line', { subscriptions: [aSubscription()] }, ['esim']],
  [
    'no eSIM that is installed',
    { subscriptions: [aSubscription()], profiles: { sim_1: 'installed' } },
    [],
  ],
  ['no SIM card', { subscriptions: [aSubscription({ sim: aSim({ type: 'pSIM' }) })] }, []],
  [
    'a plan that was canceled, and not its eSIM',
    { subscriptions: [aSubscription({ endedAt: '2026-12-01T00:00:00Z' })] },
    ['ending'],
  ],
  [
    'no one-time plan that ends',
    {
      subscriptions: [
        aSubscription({ ...used, plan: oneTimePlan, endedAt: '2026-12-01T00:00:00Z' }),
      ],
    },
    [],
  ],
  [
    'nothing about a line that has ended',
    {
      subscriptions: [
        aSubscription({ status: 'ended', endedAt: '2026-11-01T00:00:00Z', porting: aPorting() }),
      ],
    },
    [],
  ],
])('returns %s', (_title, differences, expected) => {
  expect(kindsOf(differences)).toEqual(expected)
})

test('keeps the entries while Gigs is unreachable', () => {
  const subscriptions = [aSubscription()]
  expect(kindsOf({ subscriptions, isReachable: false })).toEqual(['esim'])
})

test('returns the most urgent entries first, and the plan that ends first before others', () => {
  const todos = todosOf(
    anAccount({
      subscriptions: [
        aSubscription({ ...used, id: 'later', endedAt: '2026-12-24T00:00:00Z' }),
        aSubscription({ id: 'unused' }),
        aSubscription({ ...used, id: 'sooner', endedAt: '2026-12-01T00:00:00Z' }),
        aSubscription({ ...used, id: 'moving', porting: aPorting() }),
        quiet,
      ],
      payments: [failed, aPayment({ id: 'pay_2' })],
      invoices: [
        anInvoice({ id: 'due' }),
        anInvoice({ id: 'overdue', overdueAt: '2026-11-02T00:00:00Z' }),
      ],
    }),
  )
  const names = todos.map((todo) => {
    if (todo.kind === 'invoice') return todo.invoice.id
    return 'subscription' in todo ? todo.subscription.id : todo.kind
  })
  expect(names).toEqual([
    'confirmPayment',
    'failedPayments',
    'overdue',
    'moving',
    'unused',
    'due',
    'sooner',
    'later',
  ])
})

test.each([
  [
    'one failed payment with its amount, plan and reason',
    { payments: [failed] },
    'Your payment of $25 for Everyday failed. Your bank declined the card. Update your payment method so your plan stays active.',
  ],
  [
    'several failed payments with their sum',
    { payments: [failed, { ...failed, id: 'pay_2' }] },
    '2 payments failed, $50 in total. Update your payment method so your plan stays active.',
  ],
  [
    'an invoice with its amount and date',
    { project: billing, invoices: [anInvoice({ dueAt: '2026-12-01T00:00:00Z' })] },
    'Pay your invoice of $25 by December 1, 2026.',
  ],
  [
    'a canceled plan by the name of its line',
    {
      subscriptions: [aSubscription({ endedAt: '2026-12-01T00:00:00Z' })],
      lineNames: { sub_1: 'Mum’s phone' },
    },
    'Mum’s phone ends on December 1, 2026. Changed your mind? Keep it, and it renews as before.',
  ],
])('describes %s', (_title, differences, expected) => {
  const account = anAccount({ subscriptions: [quiet], ...differences })
  const [todo] = todosOf(account)
  const display = { locale: 'en-US', timeZone: 'UTC' }
  const { title, text } = todo ? describeTodo(todo, account, display) : {}
  expect([title, text].filter(Boolean).join(' ')).toBe(expected)
})

test.each([
  ['de-DE', 1, 'Deine Zahlung über 25\u{A0}$ für Everyday ist fehlgeschlagen.'],
  ['de-DE', 2, '2 Zahlungen sind fehlgeschlagen, insgesamt 50\u{A0}$.'],
  ['es-US', 1, 'No se ha podido completar tu pago de $25 por Everyday.'],
  ['es-US', 2, 'No se han podido completar 2 pagos, $50 en total.'],
])('in %s, describes %i failed payments', (locale, count, expected) => {
  const payments = Array.from({ length: count }, (_, index) => ({ ...failed, id: `pay_${index}` }))
  const account = anAccount({ subscriptions: [quiet], payments })
  const [todo] = todosOf(account)
  const display = { locale, timeZone: 'UTC' }
  expect(todo && describeTodo(todo, account, display).title).toBe(expected)
})
