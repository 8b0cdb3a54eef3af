import { hasCalls } from '../../domain/activation'
import { saveDraftPorting } from '../../domain/porting-edits'
import { requiredFor } from '../../domain/porting-outcomes'
import { recipientProvider } from '../../seed/service-providers'
import type { Gigs, Plan, Porting, PortingField, User } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { answerErrors, readAnswers } from '../porting/answers'
import { donors } from '../porting/fields'
import { dryRun } from '../dry-run'
import type { FlowContext } from '../flow'

/** Bringing a number is for plans that have one, on networks that numbers can move to. */
export function canKeepNumber(gigs: Gigs, plan: Plan): boolean {
  return hasCalls(plan) && donors(gigs, networksOf(plan)).length > 0
}

export function networksOf({ provider }: Plan) {
  return { provider, recipientProvider }
}

/** The number that the customer wants to keep, as E.164; null when a new one is fine, which it is until told. */
export function keptNumber({ whichNumber, phoneNumber = '' }: FormValues): string | null {
  return whichNumber === 'keep' ? readPhone(phoneNumber) : null
}

/** What is wrong with the choice of a number; whether it can be moved is looked at, but nothing is asked yet. */
export function numberErrors(
  { gigs, user }: FlowContext,
  { plan, canKeepNumber: canKeep }: { plan: Plan; canKeepNumber: boolean },
  values: FormValues,
): FormErrors {
  const { whichNumber = 'fresh', donorProvider } = values
  if (!canKeep || whichNumber === 'fresh') return {}
  if (whichNumber !== 'keep') return { whichNumber: 'Choose a new number or your own.' }
  const errors: FormErrors = {}
  const says = phoneProblem(gigs, user, plan, keptNumber(values) ?? '')
  if (says) errors['phoneNumber'] = says
  if (!donors(gigs, networksOf(plan)).some(([id]) => id === donorProvider)) {
    errors['donorProvider'] = 'Choose your current provider.'
  }
  return errors
}

/** What the current provider wants to know besides its own name, which was asked with the number. */
export function askedByDonor(phoneNumber: string | null): PortingField[] {
  return requiredFor(phoneNumber ?? '').filter((field) => field !== 'donorProvider')
}

export function donorErrors(gigs: Gigs, keeps: string | null, answers: FormValues): FormErrors {
  return keeps ? answerErrors(gigs, askedByDonor(keeps), answers) : {}
}

/** The draft porting that the order uses, with all that was typed; to be undone if the payment fails. */
export function prepareNumber(gigs: Gigs, user: User, plan: Plan, draft: FormValues): Porting {
  const phoneNumber = keptNumber(draft) ?? ''
  const donorProvider = draft['donorProvider'] ?? null
  const answers = readAnswers(askedByDonor(phoneNumber), answersIn(draft))
  const wish = { user, phoneNumber, provider: plan.provider }
  return saveDraftPorting(gigs, wish, { ...answers, donorProvider })
}

// A name or an address here is the one at the old provider; beside the customer's own in the same session.
const mark = 'donor.'

/** Answers for the old provider as they wait in the session. */
export function marked(values: FormValues, names: readonly string[]): FormValues {
  return Object.fromEntries(names.map((name) => [`${mark}${name}`, values[name] ?? '']))
}

export function answersIn(draft: FormValues): FormValues {
  const own = Object.entries(draft).filter(([name]) => name.startsWith(mark))
  return Object.fromEntries(own.map(([name, text]) => [name.slice(mark.length), text]))
}

// As people write and paste it: with spaces, brackets and dashes of all kinds, as a link, and without the code of
// the country they are in.
function readPhone(text: string): string {
  const plain = text.normalize('NFKC').replace(/^\s*tel:/i, '')
  const bare = plain.replaceAll(/[^\p{L}\d+]/gu, '').replace(/^00/, '+')
  return bare.replace(/^1?(\d{10})$/, '+1$1')
}

function phoneProblem(gigs: Gigs, user: User, { provider }: Plan, phoneNumber: string) {
  if (!/^\+[1-9]\d{6,14}$/.test(phoneNumber)) return 'Enter your number with its area code.'
  const refused = dryRun(gigs, () => saveDraftPorting(gigs, { user, phoneNumber, provider }, {}))
  return refused && (words[refused.code ?? ''] ?? refused.message)
}

const words: Record<string, string> = {
  portingNotSupported: 'This number cannot be moved to us. Take a new number, or enter another.',
  portingAlreadyExists: 'This number is being moved for you already.',
}
