import { brand } from '@/lib/brand'
import type { Refusal } from '@/lib/intents/refusal'

/** Why an intent cannot start now. */
export const refusals = {
  invalidInput: 'Something about this request wasn’t right. Reload the page and try again.',
  unreachable: 'Not possible right now. Try again in a minute.',
  needsPayments: `This can’t be done online. Write to ${brand.supportEmail} and we’ll help.`,
  accountBlocked: `Your account is blocked. Write to ${brand.supportEmail} and we’ll sort it out.`,
  noGigsUser: 'You have no plan yet. Choose one first.',
  notYours: 'We couldn’t find that on your account. Reload the page and try again.',
  planNotAvailable: 'This plan is no longer available. Choose another one.',
  addonDoesNotFit: 'This add-on is not available for this plan.',
  simNotUsable: 'This SIM card can’t be used with this plan. Check its number or choose an eSIM.',
  deviceDoesNotFit:
    'This device can’t use the SIM of this plan. Choose another device or another plan.',
  secondLine: 'You already have this plan. Confirm that you want a second line with it.',
  notActive: 'You can do this once your plan is active.',
  ended: 'This plan has ended.',
  alreadyCanceled: 'This plan is already canceled. You can use it until it ends.',
  notCanceled: 'This plan is not canceled.',
  notRecurring: 'This plan ends on its own and does not renew.',
  endsSoon: 'This plan is canceled. Choose “Keep plan” first if you want to change it.',
  nothingToChoose: 'There is no other plan or add-on to choose right now.',
  nothingToConfirm: 'There is nothing to confirm right now.',
  noPorting: 'This plan has no number transfer.',
  portingNotWaiting: 'We don’t need anything else from you for this number transfer.',
  portingNotRepairable: `You can’t fix this transfer here. Write to ${brand.supportEmail} and we’ll help.`,
  noSimYet: 'Your SIM is still being prepared.',
  notEsim: 'This plan uses a SIM card, so there is nothing to install.',
  installedAlready: 'This eSIM is already installed. An eSIM can be installed only once.',
} as const satisfies Record<Refusal, string>
