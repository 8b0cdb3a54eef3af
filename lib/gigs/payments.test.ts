import { expect, test } from 'vitest'
import { rawPayment, rawPaymentMethod } from '@/lib/testing/resources'
import { customerData } from '@/lib/account/customer-data'
import { payment } from '@/lib/gigs/payments'

test('reads the refund, the method and the receipt of a payment', () => {
  expect(payment.parse(rawPayment('usr_1'))).toMatchObject({
    refunded: { amount: 500, currency: 'USD' },
    refundedAt: '2026-11-05T00:00:00Z',
    method: { type: 'card', brand: 'visa', last4: '4242' },
    invoiceNumber: 'R-1001',
    receipt: 'https://receipts.example/pay_1',
  })
})

test.each([{ amount: 0, currency: 'USD' }, null, undefined, 'all'])(
  'reads the refund %j as none',
  (refunded) => {
    const { refunded: read } = payment.parse({ ...rawPayment('usr_1'), refunded })
    expect(read ?? null).toBeNull()
  },
)

test.each([
  ['http://127.0.0.1:4000/receipts/pay_1', 'http://127.0.0.1:4000/receipts/pay_1'],
  ['http://receipts.example/pay_1', null],
  ['javascript:alert(1)', null],
  ['https://gigs.com@receipts.example/', null],
  ['//receipts.example/', null],
  [7, null],
  [null, null],
])('the receipt %j leads to %j', (receipt, url) => {
  expect(payment.parse({ ...rawPayment('usr_1'), receipt }).receipt).toBe(url)
})

test('reads a payment of any age from a cached account', () => {
  const now = payment.parse(rawPayment('usr_1'))
  const { method: _, refunded: __, refundedAt: ___, receipt: ____, ...old } = now
  const { invoiceNumber: _____, ...oldest } = old
  const { payments } = customerData.shape
  expect(payments.parse([now])).toEqual([now])
  expect(payments.parse([oldest])).toEqual([oldest])
})

test('an unexpected method does not hide the payment', () => {
  const method = { ...rawPaymentMethod('usr_1'), id: 7 }
  expect(payment.parse({ ...rawPayment('usr_1'), method }).method).toBeNull()
})
