import type { Hono } from 'hono'
import { htmlResponse } from '../../ui/page'
import { dateText, priceText } from '../connect/format'
import { requireUser } from '../domain/references'
import type { Gigs, Invoice } from '../model/state'
import { englishLocaleOf } from './english-locale'

/** Returns the `fileUrl` of an invoice. Invoice ids are random, so the address can't be guessed. */
export const invoiceFileUrl = ({ origin }: Gigs, { id }: Invoice) =>
  `${origin}/sandbox/invoices/${id}`

/** Serves the files of invoices, without a key: as a web page, where Gigs has a PDF. */
export function invoiceFileRoute(app: Hono, gigs: Gigs): void {
  app.get('/invoices/:id', (c) => {
    const invoice = gigs.store.get('invoices', c.req.param('id'))
    return invoice ? showInvoice(gigs, invoice) : showMissing(gigs)
  })
}

const showMissing = ({ brand }: Gigs) =>
  htmlResponse({
    brand,
    title: 'No such invoice',
    status: 404,
    children: <p>Check the address.</p>,
  })

function showInvoice(gigs: Gigs, invoice: Invoice) {
  const user = requireUser(gigs, invoice.user)
  const locale = englishLocaleOf(user)
  const { discount, period } = invoice
  const children = (
    <>
      <p>
        {gigs.brand.name} · issued on {dateText(invoice.createdAt, locale)} ·{' '}
        {statusText(invoice, locale)}
      </p>
      <p>
        {user.fullName ?? user.email}
        <br />
        {user.email}
      </p>
      <div class="card">
        {invoice.lineItems.map(({ id, name, amount }) => (
          <p key={id}>
            {name}: <strong>{priceText(amount, locale)}</strong>
          </p>
        ))}
        {discount.amount > 0 && <p>Discount: −{priceText(discount, locale)}</p>}
        <p>
          Total: <strong>{priceText(invoice.total, locale)}</strong>
        </p>
      </div>
      {period && (
        <p class="muted">
          For {dateText(period.start, locale)} to {dateText(period.end, locale)}
        </p>
      )}
    </>
  )
  return htmlResponse({ brand: gigs.brand, title: `Invoice ${invoice.id}`, children })
}

function statusText({ status, dueAt, paidAt }: Invoice, locale: string): string {
  if (status === 'paid' && paidAt) return `paid on ${dateText(paidAt, locale)}`
  if (status === 'finalized' && dueAt) return `due on ${dateText(dueAt, locale)}`
  return status
}
