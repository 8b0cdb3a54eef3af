import { z } from 'zod'
import { makeQuote } from '../domain/quotes'
import { requireVoucher } from '../domain/vouchers'
import { invalid } from '../errors'
import type { Gigs } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { idField } from './fields'
import {
  byPathId,
  referencedAddon,
  referencedPlan,
  referencedUser,
  referencedUserAddress,
} from './lookup'
import { quote } from './schemas/invoice'

const quoteBody = z
  .strictObject({
    plan: idField.nullable().default(null),
    addon: idField.nullable().default(null),
    user: idField.nullable().default(null),
    address: idField.nullable().default(null),
    voucher: idField.nullable().default(null),
  })
  .refine(({ plan, addon }) => plan !== null || addon !== null, 'Specify plan, addon or both.')

/** Prices before a purchase (docs/gigs-api.md#billing-endpoints). */
export const quotes: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/quotes`,
    isCreate: true,
    find: () => null,
    query: none,
    body: quoteBody,
    response: quote,
    run: (gigs, { body }) => quoteOf(gigs, body),
  }),
  getEndpoint(`${PROJECT_PATH}/quotes/:id`, byPathId('quotes'), (_, found) => found, quote),
]

function quoteOf(gigs: Gigs, body: z.output<typeof quoteBody>) {
  const plan = body.plan === null ? null : referencedPlan(gigs, body.plan)
  const addon = body.addon === null ? null : referencedAddon(gigs, body.addon)
  const user = body.user === null ? null : referencedUser(gigs, body.user)
  if (body.address !== null && !user) throw invalid('address requires user.')
  const address = user && referencedUserAddress(gigs, user.id, body.address)
  if (body.voucher !== null && !plan) throw invalid('voucher requires plan.')
  const voucher = body.voucher !== null && plan ? requireVoucher(gigs, body.voucher, plan) : null
  return makeQuote(gigs, { plan, addon, user, address, voucher })
}
