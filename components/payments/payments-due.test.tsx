import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { PaymentsDue } from '@/components/payments/payments-due'
import { anAccount, aPayment, aPaymentMethod } from '@/lib/testing/account'

vi.mock('@/lib/connect/actions', () => ({ launchIntent: () => null }))

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('a failed payment is an alarm until the user saves a newer payment method', () => {
  const payments = [aPayment({ status: 'failed', failureCode: 'paymentCardDeclined' })]
  const newer = aPaymentMethod({ createdAt: '2026-11-05T00:00:00Z' })
  const [before, after] = [[], [newer]].map((paymentMethods) =>
    renderToStaticMarkup(
      <PaymentsDue
        account={anAccount({ payments, paymentMethods })}
        display={{ locale: 'en-US', timeZone: 'UTC' }}
      />,
    ),
  )
  expect(before).toContain('text-destructive')
  expect(after).not.toContain('alarm')
  expect(textOf(after ?? '')).toMatch(/saved Visa ending in 4242 ?\. .*December 1, 2026/)
})
