import { invalid } from '../errors'
import { recipientProvider } from '../seed/service-providers'
import type { Gigs, Porting, PortingStatus, User } from '../model/state'
import { isPortable, requiredFor } from './porting-outcomes'
import { draftPorting, missingFields, requestInformation, submitPorting } from './portings'

type Wish = {
  user: User
  phoneNumber: string
  provider: string
  behavior?: Porting['behavior'] | undefined
  scheduledOn?: string | null | undefined
}

const providers: ReadonlySet<string> = new Set(['test', 't11', 't12'])
const over: ReadonlySet<PortingStatus> = new Set(['completed', 'canceled', 'expired', 'failed'])

/** A draft as the API makes it; refused with the codes of docs/gigs-api.md#error-codes. */
export function createPorting(gigs: Gigs, wish: Wish, fields: Partial<Porting>): Porting {
  const { phoneNumber, provider } = wish
  if (!providers.has(provider)) {
    throw invalid('No network has this name: provider.', 'portingProviderNotFound')
  }
  if (!isPortable(phoneNumber)) {
    throw invalid('This number cannot be brought in.', 'portingNotSupported')
  }
  if (wish.behavior === 'cancelOnly') {
    throw invalid('Numbers of this country are ported in only: behavior.', 'portingNotSupported')
  }
  if (wish.scheduledOn != null) {
    throw invalid('This network sets the day itself.', 'portingScheduleNotSupported')
  }
  const others = gigs.store.where('portings', 'phoneNumber', phoneNumber)
  if (others.some(({ user, status }) => user === wish.user.id && !over.has(status))) {
    throw invalid('A porting of this number is under way.', 'portingAlreadyExists')
  }
  const required = requiredFor(phoneNumber)
  const draft = draftPorting(gigs, {
    user: wish.user,
    phoneNumber,
    provider,
    recipientProvider,
    required,
  })
  return gigs.store.put('portings', { ...draft, ...fields })
}

/**
 * The user's own draft for this number with these answers, made if there is none yet: who tries to pay twice brings
 * one number. Refused as above.
 */
export function saveDraftPorting(gigs: Gigs, wish: Wish, fields: Partial<Porting>): Porting {
  const sameNumber = gigs.store.where('portings', 'phoneNumber', wish.phoneNumber)
  const own = sameNumber.find(
    ({ user, provider, status }) =>
      user === wish.user.id && provider === wish.provider && status === 'draft',
  )
  return own ? gigs.store.put('portings', { ...own, ...fields }) : createPorting(gigs, wish, fields)
}

/** What a customer can answer. PINs can be written, never read (docs/gigs-api.md#porting). */
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
 * Adds answers to a porting that waits for them; with nothing missing any more it is `pending`, also after a
 * decline and even without an answer. Refused as `portingNotUpdatable` in every other status.
 */
export function submitPortingDetails(
  gigs: Gigs,
  porting: Porting,
  answers: PortingDetails,
): Porting {
  if (!editable.has(porting.status)) {
    throw invalid('This porting cannot be changed any more.', 'portingNotUpdatable')
  }
  const answered = { ...porting, ...answers }
  if (missingFields(answered).length > 0) return requestInformation(gigs, answered)
  return submitPorting(gigs, answered)
}

/** A draft only takes the answers; one in use may go on with them. Refused as `portingNotUpdatable`. */
export function updatePorting(gigs: Gigs, porting: Porting, fields: Partial<Porting>): Porting {
  if (porting.status === 'draft') return gigs.store.put('portings', { ...porting, ...fields })
  return submitPortingDetails(gigs, porting, fields)
}

/** Refused as `portingNotDeletable` once a subscription uses it. */
export function deletePorting(gigs: Gigs, porting: Porting): Porting {
  if (porting.status !== 'draft') {
    throw invalid('Only a porting that is still a draft can be deleted.', 'portingNotDeletable')
  }
  gigs.store.remove('portings', porting.id)
  return porting
}
