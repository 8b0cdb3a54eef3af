/** Why an intent may not start now. Each has its words in lib/messages. */
export type Refusal =
  | 'invalidInput' // not what our forms can submit
  | 'unreachable' // Gigs cannot be read, so what is known may be old
  | 'needsPayments' // a project where the partner charges the customer cannot run it
  | 'accountBlocked'
  | 'noGigsUser' // nothing to show or change before the first plan
  | 'notYours' // no such object in this account, whoever else may have it
  | 'planNotAvailable'
  | 'addonDoesNotFit'
  | 'simNotUsable'
  | 'secondLine' // they have this plan and have not said that they want it twice
  | 'notActive'
  | 'ended'
  | 'alreadyCanceled'
  | 'notCanceled'
  | 'notRecurring'
  | 'endsSoon' // a cancellation is scheduled
  | 'nothingToChoose'
  | 'nothingToConfirm'
  | 'noPorting'
  | 'portingNotWaiting'
  | 'portingNotRepairable'
  | 'noSimYet'
  | 'notEsim'
  | 'installedAlready'

// A customer would not look for these buttons here, so there is nothing to explain.
const SILENT = new Set<Refusal>([
  'needsPayments',
  'noGigsUser',
  'notYours',
  'ended',
  'notCanceled',
  'addonDoesNotFit',
  'nothingToConfirm',
  'noPorting',
  'portingNotWaiting',
  'notEsim',
])

/** Whether a refused intent makes no sense here at all, so that its button is absent, not disabled. */
export const isSilent = (refusal: Refusal) => SILENT.has(refusal)
