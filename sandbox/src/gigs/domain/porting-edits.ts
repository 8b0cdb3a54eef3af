import { invalid } from '../errors'
import { RECIPIENT_PROVIDER } from '../seed/service-providers'
import type { Gigs, Porting, PortingStatus, User } from '../model/state'
import { isPortable, requiredFor } from './porting-outcomes'
import { draftPorting, missingFields, requestInformation, submitPorting } from './portings'

type Params = {
  user: User
  phoneNumber: string
  provider: string
  behavior?: Porting['behavior'] | undefined
  scheduledOn?: string | null | undefined
}

const providers: ReadonlySet<string> = new Set(['test', 't11', 't12'])
const closed: ReadonlySet<PortingStatus> = new Set(['completed', 'canceled', 'expired', 'failed'])

/**
 * Creates a draft porting.
 * @throws ApiError with one of the porting codes of docs/gigs-api.md#error-codes.
 */
export function createPorting(gigs: Gigs, params: Params, fields: Partial<Porting>): Porting {
  const { phoneNumber, provider } = params
  if (!providers.has(provider)) {
    throw invalid('No network has the name in `provider`.', 'portingProviderNotFound')
  }
  if (!isPortable(phoneNumber)) {
    throw invalid('This number cannot be ported.', 'portingNotSupported')
  }
  if (params.behavior === 'cancelOnly') {
    throw invalid(
      'Numbers of this country only support the behavior portIn.',
      'portingNotSupported',
    )
  }
  if (params.scheduledOn != null) {
    throw invalid(
      'This network does not support scheduled portings.',
      'portingScheduleNotSupported',
    )
  }
  const others = gigs.store.where('portings', 'phoneNumber', phoneNumber)
  if (others.some(({ user, status }) => user === params.user.id && !closed.has(status))) {
    throw invalid('A porting of this number is already in progress.', 'portingAlreadyExists')
  }
  const required = requiredFor(phoneNumber)
  const draft = draftPorting(gigs, {
    user: params.user,
    phoneNumber,
    provider,
    recipientProvider: RECIPIENT_PROVIDER,
    required,
  })
  return gigs.store.put('portings', { ...draft, ...fields })
}

/**
 * Updates the user's draft for this number, or creates one, so that a repeated checkout does not fail.
 * @throws ApiError for the same reasons as `createPorting`.
 */
export function saveDraftPorting(gigs: Gigs, params: Params, fields: Partial<Porting>): Porting {
  const sameNumber = gigs.store.where('portings', 'phoneNumber', params.phoneNumber)
  const draft = sameNumber.find(
    ({ user, provider, status }) =>
      user === params.user.id && provider === params.provider && status === 'draft',
  )
  return draft
    ? gigs.store.put('portings', { ...draft, ...fields })
    : createPorting(gigs, params, fields)
}

/** The details that a customer can provide. The PINs are write-only (docs/gigs-api.md#porting). */
export type PortingDetails = Partial<
  Pick<
    Porting,
    | 'accountNumber'
    | 'accountPin'
    | 'accountType'
    | 'billingPin'
    | 'address'
    | 'birthday'
    | 'donorProvider'
    | 'donorProviderApproval'
    | 'firstName'
    | 'lastName'
  >
>

const editable: ReadonlySet<PortingStatus> = new Set(['informationRequired', 'declined'])

/**
 * Adds details to a porting that is `informationRequired` or `declined`. If nothing is missing, the porting becomes
 * `pending`, even if no detail has changed.
 * @throws ApiError `portingNotUpdatable` in every other status.
 */
export function submitPortingDetails(
  gigs: Gigs,
  porting: Porting,
  details: PortingDetails,
): Porting {
  if (!editable.has(porting.status)) {
    throw invalid('This porting can no longer be changed.', 'portingNotUpdatable')
  }
  const updated = { ...porting, ...details }
  if (missingFields(updated).length > 0) return requestInformation(gigs, updated)
  return submitPorting(gigs, updated)
}

/**
 * Changes a draft, or submits details for a porting that a subscription uses.
 * @throws ApiError `portingNotUpdatable`.
 */
export function updatePorting(gigs: Gigs, porting: Porting, fields: Partial<Porting>): Porting {
  if (porting.status === 'draft') return gigs.store.put('portings', { ...porting, ...fields })
  return submitPortingDetails(gigs, porting, fields)
}

/**
 * Deletes a draft.
 * @throws ApiError `portingNotDeletable` if a subscription uses it.
 */
export function deletePorting(gigs: Gigs, porting: Porting): Porting {
  if (porting.status !== 'draft') {
    throw invalid('Only a draft porting can be deleted.', 'portingNotDeletable')
  }
  gigs.store.remove('portings', porting.id)
  return porting
}
