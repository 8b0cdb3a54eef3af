import { describe, expect, test } from 'vitest'
import { failureReason, methodName, paidText, purposeOf, titleOf } from '@/lib/i18n/payment-words'
import { translatorFor } from '@/lib/i18n/translator'
import { anAccount, anAddon, aPayment, aPaymentMethod, aSubscription } from '@/lib/testing/account'

const english = translatorFor('en-US')
const german = translatorFor('de-DE')
const spanish = translatorFor('es-MX')

const subscriptionAddon = {
  id: 'sad_1',
  status: 'active',
  addon: anAddon(),
  subscription: 'sub_1',
  endedAt: null,
  createdAt: '2026-11-01T00:00:00Z',
}
const account = anAccount({
  subscriptions: [aSubscription(), aSubscription({ id: 'sub_2' })],
  subscriptionAddons: [subscriptionAddon],
})
const forAddon = aPayment({
  reason: 'addonPurchase',
  references: [{ object: 'subscriptionAddon', id: 'sad_1' }],
})

function paidIn(locale: string, status: string): string {
  const paid = anAccount({ payments: [aPayment({ status })] })
  return paidText(paid, ['sub_1'], { locale, timeZone: 'UTC' })
}

describe('a payment', () => {
  test('for an add-on names the line, unless it is obvious', () => {
    expect(purposeOf(account, forAddon, english)).toEqual(['Extra data for Everyday'])
    expect(purposeOf(account, forAddon, german)).toEqual(['Extra data für Everyday'])
    const single = { ...account, subscriptions: [aSubscription()] }
    expect(purposeOf(single, forAddon, german)).toEqual(['Extra data'])
  })

  test('has a title in the language of the page', () => {
    expect(titleOf(account, aPayment(), english)).toBe('Renewal · Everyday')
    expect(titleOf(account, aPayment(), spanish)).toBe('Renovación · Everyday')
    expect(titleOf(account, forAddon, german)).toBe('Zusatzpaket · Extra data für Everyday')
    const other = aPayment({ reason: 'toString', references: [] })
    expect(titleOf(account, other, english)).toBe('Other charge')
  })

  test('is described with its amount', () => {
    expect(paidIn('en-US', 'succeeded')).toBe('You paid $25.')
    expect(paidIn('de-DE', 'pending')).toBe('Deine Zahlung über 25\u{A0}$ wird bearbeitet.')
    expect(paidIn('es-MX', 'succeeded')).toBe('Has pagado USD\u{A0}25.')
    expect(paidIn('en-US', 'failed')).toBe('')
  })
})

test.each([
  ['paymentCardExpired', 'failed', 'Your card has expired.'],
  [null, 'requiresPaymentMethod', 'You have no payment method that we can charge.'],
  ['constructor', 'failed', 'The payment did not go through.'],
])('the reason for the code %s and the status %s', (failureCode, status, expected) => {
  expect(failureReason(aPayment({ failureCode, status }), english)).toBe(expected)
})

test.each([
  [{}, 'Visa ending in 4242'],
  [{ last4: null }, 'Visa'],
  [{ brand: null }, 'Card ending in 4242'],
  [{ type: 'applePay' }, 'Apple Pay, Visa ending in 4242'],
  [{ type: 'bankTransfer', brand: null, last4: null }, 'bankTransfer'],
])('the name of a payment method %o', (differences, expected) => {
  expect(methodName(aPaymentMethod(differences), english)).toBe(expected)
})

test('a payment method is not always a card', () => {
  const wallet = aPaymentMethod({ type: 'googlePay', brand: null })
  expect(methodName(wallet, german)).toBe('Google Pay mit den Endziffern 4242')
  expect(methodName(wallet, spanish)).toBe('Google Pay que termina en 4242')
})
