import type { Hono } from 'hono'
import { htmlResponse } from '../../ui/page'
import { cardName } from '../connect/checkout/card-form'
import { dateText, priceText } from '../connect/format'
import { translatorFor } from '../connect/words/translator'
import { requireUser } from '../domain/references'
import { receiptNumber } from '../domain/payments'
import type { Gigs, Payment, PaymentReference } from '../model/state'
import { englishLocaleOf } from './english-locale'

/** Serves the receipts of payments, without a key: as a web page, where Gigs has a page of Stripe. */
export function receiptRoute(app: Hono, gigs: Gigs): void {
  app.get('/receipts/:id', (c) => {
    const payment = gigs.store.get('payments', c.req.param('id'))
    const number = payment && receiptNumber(payment)
    return payment && number ? showReceipt(gigs, payment, number) : showMissing(gigs)
  })
}

const showMissing = ({ brand }: Gigs) =>
  htmlResponse({
    brand,
    title: 'No such receipt',
    status: 404,
    children: <p>Check the address.</p>,
  })

function showReceipt(gigs: Gigs, payment: Payment, number: string) {
  const user = requireUser(gigs, payment.user)
  const locale = englishLocaleOf(user)
  const { amount, refunded, refundedAt } = payment
  const paid = { ...amount, amount: amount.amount - refunded.amount }
  const facts = [
    ['Receipt number', number],
    ['Paid on', dateText(payment.attemptedAt, locale)],
    ['Paid by', methodText(gigs, payment)],
    ['Paid to', gigs.brand.name],
  ] as const
  const children = (
    <>
      <p>
        {user.fullName ?? user.email}
        <br />
        <span class="muted">{user.email}</span>
      </p>
      <table class="card">
        <tbody>
          {facts.map(([label, value]) => (
            <Row key={label} label={label} value={value} />
          ))}
        </tbody>
      </table>
      <table class="card">
        <tbody>
          {namesOf(gigs, payment).map((name) => (
            <Row key={name} label={name} value="" />
          ))}
          <Row label="Amount" value={priceText(amount, locale)} />
          {refunded.amount > 0 && refundedAt && (
            <Row
              label={`Refunded on ${dateText(refundedAt, locale)}`}
              value={`−${priceText(refunded, locale)}`}
            />
          )}
          <Row label="Total" value={priceText(paid, locale)} />
        </tbody>
      </table>
    </>
  )
  return htmlResponse({ brand: gigs.brand, title: `Receipt from ${gigs.brand.name}`, children })
}

const Row = ({ label, value }: { label: string; value: string }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{value}</td>
  </tr>
)

function methodText({ store }: Gigs, { method: id }: Payment): string {
  const method = id === null ? null : store.get('paymentMethods', id)
  return method ? cardName(translatorFor('en'), method) : 'another method'
}

function namesOf(gigs: Gigs, { references }: Payment): string[] {
  return references.flatMap((reference) => nameOf(gigs, reference) ?? [])
}

function nameOf({ store }: Gigs, { object, id }: PaymentReference): string | undefined {
  if (object === 'subscription') {
    return store.get('plans', store.get('subscriptions', id)?.plan ?? '')?.name
  }
  if (object === 'order') return undefined
  return store.get('addons', store.get('subscriptionAddons', id)?.addon ?? '')?.name
}
