import { z } from 'zod'
import { GRACE_DAYS, OVERDUE_DAYS } from '../domain/invoices'
import { PROJECT_NAME } from '../settings'
import type { Gigs } from '../model/state'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { idField } from './fields'
import { pageOf, pagingFields } from './paging'
import { listOf } from './schemas/common'
import { project, projectCredentials } from './schemas/project'

const organization = 'org_0sandbox'

/**
 * The one project there is (docs/gigs-api.md#project); `settings.project` says whether Gigs charges or only
 * bills.
 */
export const projects: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/projects',
    find: () => null,
    query: z.strictObject({ organization: idField.exactOptional(), ...pagingFields }),
    body: none,
    answers: listOf(project),
    run(gigs, { query: { organization: wanted = organization, ...paging } }) {
      return pageOf([serializeProject(gigs)], (one) => one.organization === wanted, paging)
    },
  }),
  reading(
    P,
    () => null,
    (gigs) => serializeProject(gigs),
    project,
  ),
  reading(`${P}/credentials`, () => null, serializeCredentials, projectCredentials),
]

/** See docs/gigs-api.md#project. `kind` says what kind it is, unless that is now. */
export function serializeProject(gigs: Gigs, kind = gigs.settings().project) {
  const isBilling = kind === 'billing'
  return {
    object: 'project',
    id: gigs.project,
    name: PROJECT_NAME,
    type: 'test',
    billing: isBilling ? billing : null,
    payments: isBilling ? null : { currency: 'USD', mode: 'test' },
    consent: null,
    image: null,
    legal: null,
    locales: ['en-US'],
    organization,
    subscriptionOwner: 'user',
    support: null,
    tax: null,
    createdAt: '2025-01-01T00:00:00.000Z',
  }
}

// With it the payment forms of Stripe are filled in; there is none where Gigs takes no payments.
function serializeCredentials(gigs: Gigs) {
  const isBilling = gigs.settings().project === 'billing'
  return { object: 'projectCredentials', paymentsKey: isBilling ? null : 'pk_test_sandbox' }
}

const billing = {
  advanceInvoicingDays: 0,
  invoiceGracePeriodDays: GRACE_DAYS,
  invoiceOverduePeriodDays: OVERDUE_DAYS,
  invoiceOverdueAction: 'end',
  currency: 'USD',
  restrictBehavior: 'noData',
  restoreBehavior: 'keepPeriodAnchor',
  paymentBehavior: 'manual',
  taxBehavior: 'exclusive',
} as const
