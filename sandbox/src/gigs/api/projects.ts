import { z } from 'zod'
import { GRACE_DAYS, OVERDUE_DAYS } from '../domain/invoices'
import type { Gigs } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { idField } from './fields'
import { listOf, pageOf, pagingFields } from './paging'
import { project, projectCredentials } from './schemas/project'

const ORGANIZATION = 'org_0sandbox'

/** The only project (docs/gigs-api.md#project). `settings.project` decides between Payments and Billing. */
export const projects: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/projects',
    find: () => null,
    query: z.strictObject({ organization: idField.exactOptional(), ...pagingFields }),
    body: none,
    response: listOf(project),
    run(gigs, { query: { organization = ORGANIZATION, ...paging } }) {
      return pageOf([serializeProject(gigs)], (item) => item.organization === organization, paging)
    },
  }),
  getEndpoint(
    PROJECT_PATH,
    () => null,
    (gigs) => serializeProject(gigs),
    project,
  ),
  getEndpoint(`${PROJECT_PATH}/credentials`, () => null, serializeCredentials, projectCredentials),
]

/** See docs/gigs-api.md#project. `kind` defaults to the current one. */
export function serializeProject(gigs: Gigs, kind = gigs.settings().project) {
  const isBilling = kind === 'billing'
  return {
    object: 'project',
    id: gigs.project,
    name: gigs.brand.name,
    type: 'test',
    billing: isBilling ? billing : null,
    payments: isBilling ? null : { currency: 'USD', mode: 'test' },
    consent: null,
    image: null,
    legal: null,
    locales: ['en-US'],
    organization: ORGANIZATION,
    subscriptionOwner: 'user',
    support: null,
    tax: null,
    createdAt: '2025-01-01T00:00:00.000Z',
  }
}

// The key of Stripe's payment forms. A Billing project takes no payments and has none.
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
