import { z } from 'zod'
import { makeQuote } from '../domain/quotes'
import { requireVoucher } from '../domain/vouchers'
import { invalid } from '../errors'
import type { Gigs } from '../model/state'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { idField } from './fields'
import { byPathId } from './path-id'
import { namedAddon, namedPlan, namedUser, ownAddress } from './referenced'
import { quote } from './schemas/invoice'

const quoteBody = z
  .strictObject({
    plan: idField.nullable().default(null),
    addon: idField.nullable().default(null),
    user: idField.nullable().default(null),
    address: idField.nullable().default(null),
    voucher: idField.nullable().default(null),
  })
  .refine(({ plan, addon }) => plan !== null || addon !== null, 'Name a plan, an add-on or both.')

/** What something would cost, before anybody buys it (docs/gigs-api.md#billing-endpoints). */
export const quotes: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: `${P}/quotes`,
    isCreate: true,
    find: () => null,
    query: none,
    body: quoteBody,
    answers: quote,
    run: (gigs, { body }) => quoteOf(gigs, body),
  }),
  reading(`${P}/quotes/:id`, byPathId('quotes'), (_, found) => found, quote),
]

function quoteOf(gigs: Gigs, body: z.output<typeof quoteBody>) {
  const plan = body.plan === null ? null : namedPlan(gigs, body.plan)
  const addon = body.addon === null ? null : namedAddon(gigs, body.addon)
  const user = body.user === null ? null : namedUser(gigs, body.user)
  if (body.address !== null && !user) throw invalid('Name the user whose address this is.')
  const address = user && ownAddress(gigs, user.id, body.address)
  if (body.voucher !== null && !plan) throw invalid('A voucher is for a plan: name one.')
  const voucher = body.voucher !== null && plan ? requireVoucher(gigs, body.voucher, plan) : null
  return makeQuote(gigs, { plan, addon, user, address, voucher })
}
