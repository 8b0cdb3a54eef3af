import { z } from 'zod'
import { GigsError } from '@/lib/gigs/errors'
import { id, nullable, optionalTime, pastTime, reference, text, time } from '@/lib/gigs/fields'
import { readOptionalList } from '@/lib/gigs/lists'
import { money } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'
import { safeUrl } from '@/lib/gigs/safe-url'

const lineItems = z
  .array(z.object({ name: text }))
  .catch([])
  .transform((items) => items.filter(({ name }) => name !== ''))

/** An invoice of a Billing project (docs/gigs-api.md#invoice). `total` is in minor currency units. */
export const invoice = z
  .object({
    id,
    subscription: reference,
    status: text,
    reason: text,
    total: money,
    lineItems,
    period: nullable(z.object({ start: time, end: time })),
    createdAt: pastTime,
    dueAt: optionalTime,
    overdueAt: optionalTime,
    paidAt: optionalTime,
    fileUrl: z.string().nullish().catch(null),
    hasFile: z.boolean().optional(),
  })
  // The address of the file opens it for anyone, so it is not stored with the account.
  .transform(({ fileUrl, hasFile = Boolean(fileUrl), ...rest }) => ({ ...rest, hasFile }))
export type Invoice = z.infer<typeof invoice>

/**
 * Returns the invoices of a Gigs user, newest first; null if the API does not list them. Drafts are left out, because
 * their amounts can still change. Invoices do not name a user, so filter them with `ofSubscriptions`.
 */
export const list = (user: string) =>
  readOptionalList({
    name: 'invoices.list',
    path: projectPath('invoices'),
    query: { user, status: 'finalized,paid,voided' },
    item: invoice,
  })

/**
 * Returns the id of an invoice's subscription and the current address of its file: null while there is no file, or if
 * the address is neither https nor on this machine.
 * @throws GigsError `unreadable` if the response is about another invoice
 */
export async function findFile(invoiceId: string) {
  const call = 'invoices.read'
  const found = await request({
    name: call,
    path: projectPath('invoices', invoiceId),
    response: z.object({ id, subscription: reference, fileUrl: nullable(z.string()) }),
  })
  if (found.id !== invoiceId) throw new GigsError('unreadable', { call })
  return { subscription: found.subscription, url: safeUrl(found.fileUrl) }
}
