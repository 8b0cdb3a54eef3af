import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Account } from '@/lib/account/account'
import { keyOf } from '@/lib/messages/kind'
import { kindOf, messageKinds, messagesOf } from '@/lib/messages/kinds'
import { writeMessage } from '@/lib/messages/write-message'
import {
  anAccount,
  aPayment,
  aPaymentMethod,
  aPlan,
  aPorting,
  aSubscription,
} from '@/lib/testing/account'
import { sampleMessages } from '@/lib/testing/sample-messages'

const display = { locale: 'en-US', timeZone: 'America/New_York' }
const DAY_MS = 24 * 3_600_000
const yesterday = () => new Date(Date.now() - DAY_MS)
const time = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

const kindsOf = (account: Account, since = yesterday()) =>
  messagesOf(account, [], since).map(({ kind }) => kind)

const samples = sampleMessages()
const ofKind = (name: string) => {
  const sample = samples.find(({ kind }) => kind === name)
  if (!sample) throw new Error(`There is no sample of ${name}.`)
  return sample
}

const found = samples.filter(({ kind }) => {
  const { needsAccount, ...rest } = kindOf(kind) ?? { needsAccount: false }
  return needsAccount && 'find' in rest && kind !== 'resumed'
})

test('there is a sample of each kind', () => {
  expect(samples.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(messageKinds).toSorted())
})

test.each(found)('finds $kind, and nothing else', ({ kind, account, subject }) => {
  const owed = messagesOf(account, [], yesterday())
  expect(owed).toEqual([expect.objectContaining({ kind, subject })])
  expect(owed[0]?.key).toMatch(new RegExp(`^${kind} ${subject}`))
})

test.each(found)('finds $kind with the same key every time', ({ account }) => {
  const keys = () => messagesOf(account, [], yesterday()).map(({ key }) => key)
  expect(keys()).toEqual(keys())
})

test('what happened before the account was known here is no news', () => {
  const soon = new Date(Date.now() + 60_000)
  const timed = new Set(['endsSoon', 'dataAlmostUsed', 'dataUsedUp']) // about the state of now
  for (const { kind, account } of found) {
    expect(kindsOf(account, soon), kind).toEqual(timed.has(kind) ? [kind] : [])
  }
})

describe.each(samples)('$kind', (sample) => {
  const written = writeMessage(sample, sample.account, display)

  test('says what happened in full sentences', () => {
    expect(written).toMatchObject({
      subject: expect.stringMatching(/\w/),
      preview: expect.stringMatching(/\w/),
    })
    expect(written?.isOver ?? false).toBe(false)
    expect(written?.subject.length).toBeLessThan(75)
    expect(written?.paragraphs.join(' ')).toMatch(/^[A-Z].*[.?]$/)
    expect(JSON.stringify(written)).not.toMatch(/undefined|null,|NaN|Invalid|  /)
  })

  test('has one button to a page of this app, or nothing to do', () => {
    const path = written?.button ? written.button.path : 'none'
    const isLast = sample.kind === 'accountDeleted'
    expect(path).toMatch(
      isLast ? /^none$/ : /^\/(go\/\w+|subscriptions\/sub_1|payments|plans|profile)/,
    )
  })
})

test.each(['de-DE', 'es-ES'])('all words of a message are in the language of %s', (locale) => {
  for (const sample of samples) {
    const english = writeMessage(sample, sample.account, display)
    const written = writeMessage(sample, sample.account, { ...display, locale })
    const texts = [written?.subject, written?.preview, ...(written?.paragraphs ?? [])]
    const englishTexts = new Set([
      english?.subject,
      english?.preview,
      ...(english?.paragraphs ?? []),
    ])
    expect(
      texts.filter((text) => englishTexts.has(text)),
      sample.kind,
    ).toEqual([])
    expect(written?.subject.length, sample.kind).toBeLessThan(75)
    expect(written?.paragraphs.join(' '), sample.kind).toMatch(/^[\p{Lu}\d¿¡].*[.?]$/u)
    expect(written?.facts.length).toBe(english?.facts.length)
    expect(written?.button?.path).toBe(english?.button?.path)
    expect(JSON.stringify(written)).not.toMatch(
      /undefined|null,|NaN|Invalid| {2}|emails\.|intents\./,
    )
  }
})

test.each([
  ['en-US', 'Everyday 20 GB ends on December 1, 2026'],
  ['de-DE', 'Everyday 20 GB endet am 1. Dezember 2026'],
  ['es-ES', 'Everyday 20 GB termina el 1 de diciembre de 2026'],
])('dates are written as in %s', (locale, title) => {
  vi.useFakeTimers({ now: Date.parse('2026-11-28T12:00:00Z'), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const sample = ofKind('endsSoon')
  const line = aSubscription({
    plan: aPlan({ name: 'Everyday 20 GB' }),
    canceledAt: '2026-11-01T12:00:00Z',
    endedAt: '2026-12-01T12:00:00Z',
  })
  const account = anAccount({ subscriptions: [line] })
  expect(writeMessage(sample, account, { ...display, locale })).toMatchObject({ title })
})

test.each([
  ['en-US', 'Your payment of $25 failed'],
  ['de-DE', 'Deine Zahlung über 25\u00A0$ ist fehlgeschlagen'],
  ['es-ES', 'No se ha podido completar tu pago de 25\u00A0US$'],
])('amounts are written as in %s', (locale, title) => {
  const sample = ofKind('paymentFailed')
  expect(writeMessage(sample, sample.account, { ...display, locale })).toMatchObject({ title })
})

test('a message whose object is gone is not written', () => {
  const gone = anAccount({ subscriptions: [], payments: [], gigsUser: null })
  for (const sample of samples.filter(({ kind }) => kindOf(kind)?.needsAccount)) {
    expect(writeMessage(sample, gone, display), sample.kind).toBeNull()
  }
})

test('an unknown kind is not written', () => {
  const { account, subject, happenedAt } = ofKind('canceled')
  expect(writeMessage({ kind: 'toString', subject, happenedAt }, account, display)).toBeNull()
})

test.each<[kind: string, what: string, account: Account]>([
  [
    'paymentFailed',
    'the payment was paid',
    anAccount({ payments: [aPayment({ status: 'succeeded' })] }),
  ],
  [
    'paymentFailed',
    'there is a newer payment method',
    anAccount({
      payments: [aPayment({ status: 'failed', createdAt: time(-1) })],
      paymentMethods: [aPaymentMethod({ createdAt: time(0) })],
    }),
  ],
  [
    'paymentToConfirm',
    'it was confirmed',
    anAccount({ payments: [aPayment({ status: 'pending' })] }),
  ],
  ['canceled', 'it was resumed', anAccount()],
  [
    'resumed',
    'it was canceled again',
    anAccount({ subscriptions: [aSubscription({ endedAt: time(5) })] }),
  ],
  [
    'portingNeedsYou',
    'the details were sent',
    anAccount({ subscriptions: [aSubscription({ porting: aPorting({ status: 'requested' }) })] }),
  ],
  [
    'portingDeclined',
    'it was asked again',
    anAccount({ subscriptions: [aSubscription({ porting: aPorting({ status: 'requested' }) })] }),
  ],
  ['endsSoon', 'it was resumed', anAccount()],
  [
    'esimReminder',
    'the eSIM is in use',
    anAccount({ subscriptions: [aSubscription({ firstUsageAt: time(-1) })] }),
  ],
])('%s is over once %s', (kind, _what, account) => {
  expect(writeMessage({ ...ofKind(kind) }, account, display)).toMatchObject({ isOver: true })
})

test('a resumption is found from the message about the cancellation', () => {
  const canceledAt = time(-2)
  const key = keyOf('canceled', { subject: 'sub_1', occasion: canceledAt })
  const known = [{ kind: 'canceled', key, subject: 'sub_1' }]
  const [owed, ...others] = messagesOf(anAccount(), known, yesterday())
  expect(others).toEqual([])
  expect(owed).toMatchObject({ kind: 'resumed', key: `resumed sub_1 ${canceledAt}` })
  const stillCanceled = anAccount({
    subscriptions: [aSubscription({ canceledAt, endedAt: time(9) })],
  })
  expect(messagesOf(stillCanceled, known, yesterday()).map(({ kind }) => kind)).not.toContain(
    'resumed',
  )
})

test('two cancellations of a line are two messages', () => {
  const keyAt = (canceledAt: string) =>
    messagesOf(
      anAccount({ subscriptions: [aSubscription({ canceledAt, endedAt: time(1) })] }),
      [],
      yesterday(),
    ).map(({ key }) => key)
  expect(keyAt(time(0))).not.toEqual(keyAt(time(-0.5)))
})

test('the message before the end is due three days before it', () => {
  const end = time(10)
  const account = anAccount({
    subscriptions: [aSubscription({ canceledAt: time(-0.1), endedAt: end })],
  })
  const soon = messagesOf(account, [], yesterday()).find(({ kind }) => kind === 'endsSoon')
  expect(soon?.dueAt?.getTime()).toBe(Date.parse(end) - 3 * DAY_MS)
})

test('a line that is canceled within its last three days gets no message before its end', () => {
  const account = anAccount({
    subscriptions: [aSubscription({ canceledAt: time(-0.1), endedAt: time(2) })],
  })
  expect(kindsOf(account)).toEqual(['canceled'])
})

test.each([
  ['subscriptionRenewal', 'at once', null],
  ['subscriptionCreation', 'after ten minutes', 600_000],
])('a payment to confirm with the reason %s is told %s', (reason, _when, delayMs) => {
  const createdAt = time(0)
  const payment = aPayment({ status: 'requiresConfirmation', reason, createdAt })
  const [owed] = messagesOf(anAccount({ payments: [payment] }), [], yesterday())
  expect(owed?.kind).toBe('paymentToConfirm')
  expect(owed?.dueAt && owed.dueAt.getTime() - Date.parse(createdAt)).toBe(delayMs)
})

test.each(['paymentFailed', 'paymentToConfirm'])('%s names plan, number and date', (kind) => {
  const sample = ofKind(kind)
  const facts = new Map(writeMessage(sample, sample.account, display)?.facts)
  expect([...facts.keys()]).toEqual(['Amount', 'For', 'Number', 'Payment method', 'Date'])
  expect(facts.get('Number')).toBe('+1 (959) 123-4567')
})

test('the first payment method, saved with an order, is no news', () => {
  const account = anAccount({
    subscriptions: [],
    paymentMethods: [aPaymentMethod({ createdAt: time(0) })],
    payments: [aPayment({ status: 'succeeded', createdAt: time(0) })],
  })
  expect(kindsOf(account)).toEqual([])
})

test('add-ons that were ordered with a line are part of its order', () => {
  const { account } = ofKind('addonConfirmed')
  const createdAt = time(0)
  const together = {
    ...account,
    subscriptions: [aSubscription({ createdAt })],
  }
  expect(kindsOf(together)).toEqual(['orderConfirmed'])
  const order = writeMessage(ofKind('orderConfirmed'), together, display)
  expect(order?.facts).toContainEqual(['Add-on', 'Extra data · $5'])
})

test('a line that is still being set up gets its message twenty seconds later', () => {
  const createdAt = time(0)
  const line = aSubscription({
    status: 'pending',
    createdAt,
    phoneNumber: null,
    currentPeriod: null,
  })
  const [owed] = messagesOf(anAccount({ subscriptions: [line] }), [], yesterday())
  expect(owed?.dueAt?.getTime()).toBe(Date.parse(createdAt) + 20_000)
})
