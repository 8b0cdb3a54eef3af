/** Why an intent cannot start now. The catalogs have a text for each under `refusals`. */
export type Refusal =
  | 'invalidInput' // not something our forms can submit
  | 'unreachable' // Gigs is unreachable, so the account may be stale
  | 'needsPayments' // a billing project does not support the intent
  | 'accountBlocked'
  | 'noGigsUser' // the user has no plan yet
  | 'notYours' // not an object of this account
  | 'planNotAvailable'
  | 'addonDoesNotFit'
  | 'simNotUsable'
  | 'deviceDoesNotFit' // the model has no SIM type of the plan
  | 'secondLine' // the customer has this plan and has not confirmed a second line
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

// A customer does not expect these buttons in these cases, so they need no explanation.
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

/** Where a customer can cure a refusal: by another intent for the same subscription, or on a page. */
type Cure = 'resumeSubscription' | 'checkoutAddon' | 'plans' | 'support' | 'retry' | 'dashboard'

const CURES = new Map<Refusal, Cure>([
  ['unreachable', 'retry'],
  ['needsPayments', 'support'],
  ['accountBlocked', 'support'],
  ['noGigsUser', 'plans'],
  ['planNotAvailable', 'plans'],
  ['addonDoesNotFit', 'checkoutAddon'],
  ['simNotUsable', 'plans'],
  ['ended', 'plans'],
  ['alreadyCanceled', 'resumeSubscription'],
  ['endsSoon', 'resumeSubscription'],
  ['nothingToChoose', 'plans'],
  ['portingNotRepairable', 'support'],
])

/** Returns the next step after a refusal. The dashboard shows what is possible instead. */
export const cureOf = (refusal: Refusal): Cure => CURES.get(refusal) ?? 'dashboard'

/** Returns whether to hide the button of a refused intent instead of disabling it. */
export const isSilent = (refusal: Refusal) => SILENT.has(refusal)
