import { invalid } from '../errors'
import type { Gigs, Porting, PortingStatus } from '../model/state'
import { handIn, missingFields, waitForAnswers } from './portings'

/** What a customer can answer. PINs can be written, never read (docs/gigs-api.md#porting). */
export type PortingAnswers = Partial<
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

const open: ReadonlySet<PortingStatus> = new Set(['informationRequired', 'declined'])

/**
 * Adds answers to a porting that waits for them; with nothing missing any more it is `pending`, also after a
 * decline and even without an answer. Refused as `portingNotUpdatable` in every other status.
 */
export function answerPorting(gigs: Gigs, porting: Porting, answers: PortingAnswers): Porting {
  if (!open.has(porting.status))
    throw invalid('This porting cannot be changed any more.', 'portingNotUpdatable')
  const answered = { ...porting, ...answers }
  if (missingFields(answered).length > 0) return waitForAnswers(gigs, answered)
  return handIn(gigs, answered)
}
