import { addonsFor, findSubscription, type Account } from '@/lib/account/account'
import type { Intent } from '@/lib/intents'
import type { Refusal } from '@/lib/intents/refusal'

/** The fields that an address of an action can have. A form of the action submits the same fields. */
export type AddressFields = {
  subscription?: string
  plan?: string
  payment?: string
  addons?: readonly string[]
}

type Parameters = Record<string, string | string[] | undefined>

/**
 * Reads the fields in the address of an action. Of a repeated field, the first value counts. Several add-ons may be
 * repeated or separated by commas.
 */
export function readAddress(parameters: Parameters): AddressFields {
  const addons = [parameters['addons'] ?? []].flat().flatMap((ids) => ids.split(','))
  const known = [...new Set(addons)].filter((id) => id !== '')
  const single = SINGLE.flatMap((name) => {
    const [value] = [parameters[name] ?? []].flat()
    return value ? [[name, value]] : []
  })
  return { ...Object.fromEntries(single), ...(known.length > 0 && { addons: known }) }
}

const SINGLE = ['subscription', 'plan', 'payment']

/** Returns the address of an action: `/go/cancelSubscription?subscription=sub_1`. */
export function addressOf(intent: string, fields: AddressFields): string {
  const query = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return query.size > 0 ? `/go/${intent}?${query}` : `/go/${intent}`
}

/** Returns the path of the page of a line. */
export const linePath = ({ id }: { id: string }) => `/subscriptions/${id}`

/** What an action can act on: one object, one of several, or nothing. */
export type Target =
  | { kind: 'found'; fields: AddressFields }
  | { kind: 'several'; options: readonly AddressFields[] }
  | { kind: 'refused'; refusal: Refusal; fields: AddressFields }

/**
 * Finds what an action acts on. `given` may leave out the object: then it is the only one of the account that fits.
 * An id of another customer and an unknown id lead to the same refusal.
 */
export function findTarget(account: Account, intent: Intent, given: AddressFields): Target {
  const candidates = findCandidates[intent.subject](account, given).map((fields) => ({
    fields,
    prepared: intent.prepare(account, fields),
  }))
  const options = candidates.filter(({ prepared }) => prepared.ok).map(({ fields }) => fields)
  const [found, ...others] = options
  if (found && others.length === 0) return { kind: 'found', fields: found }
  if (found) return { kind: 'several', options: firstStep(options) }
  for (const { fields, prepared } of candidates) {
    if (!prepared.ok) return { kind: 'refused', refusal: prepared.refusal, fields }
  }
  return { kind: 'refused', refusal: refuseNothing(account, intent), fields: {} }
}

// An add-on for one of several plans: the plan is chosen first, unless the address names the add-on.
function firstStep(options: readonly AddressFields[]): readonly AddressFields[] {
  const subscriptions = new Set(options.map(({ subscription }) => subscription))
  if (subscriptions.size <= 1 || subscriptions.size === options.length) return options
  return [...subscriptions].flatMap((subscription) => (subscription ? [{ subscription }] : []))
}

type Candidates = (account: Account, given: AddressFields) => AddressFields[]

const findCandidates: Record<Intent['subject'], Candidates> = {
  account: () => [{}],
  plan: ({ plans }, { plan, addons }) =>
    (plan ? [plan] : idsOf(plans)).map((id) => (addons ? { plan: id, addons } : { plan: id })),
  subscription: (account, { subscription }) =>
    subscriptionIds(account, subscription).map((id) => ({ subscription: id })),
  addon: (account, { subscription, addons }) =>
    subscriptionIds(account, subscription).flatMap((id) =>
      addons ? [{ subscription: id, addons }] : addonsOfLine(account, id),
    ),
  payment: ({ payments }, { payment }) =>
    (payment ? [payment] : idsOf(payments ?? [])).map((id) => ({ payment: id })),
}

const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id)

// A subscription that has ended counts only if all of them have.
function subscriptionIds({ subscriptions }: Account, given: string | undefined): string[] {
  if (given) return [given]
  const running = subscriptions.filter(({ status }) => status !== 'ended')
  return idsOf(running.length > 0 ? running : subscriptions)
}

function addonsOfLine(account: Account, subscription: string): AddressFields[] {
  const found = findSubscription(account, subscription)
  const ids = found ? idsOf(addonsFor(account, found.plan)) : []
  // Without an add-on to choose, any id leads to the refusal.
  return (ids.length > 0 ? ids : [ANY]).map((id) => ({ subscription, addons: [id] }))
}

const ANY = 'any'

// The account has no object of this kind. The project or the Gigs user may be the reason, so ask about any object.
function refuseNothing(account: Account, { subject, prepare }: Intent): Refusal {
  const [fields] = findCandidates[subject](account, { subscription: ANY, payment: ANY })
  const prepared = prepare(account, fields)
  if (!prepared.ok && prepared.refusal !== 'notYours') return prepared.refusal
  return subject === 'payment' ? 'nothingToConfirm' : 'noGigsUser'
}
