import { hasCalls } from '../../domain/activation'
import { saveDraftPorting } from '../../domain/porting-edits'
import { requiredFor } from '../../domain/porting-outcomes'
import { RECIPIENT_PROVIDER } from '../../seed/service-providers'
import type { Gigs, Plan, Porting, PortingField, User } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { portingErrors, readPortingForm } from '../porting/form'
import { donors } from '../porting/fields'
import { dryRun } from '../../domain/dry-run'
import type { FlowContext } from '../flow'
import { apiMessage } from '../words/api-messages'

/** Returns whether the plan has a phone number and its network accepts portings. */
export function canKeepNumber(gigs: Gigs, plan: Plan): boolean {
  return hasCalls(plan) && donors(gigs, networksOf(plan)).length > 0
}

export function networksOf({ provider }: Plan) {
  return { provider, recipientProvider: RECIPIENT_PROVIDER }
}

/** Returns the number that the customer wants to keep, in E.164 format; null for a new number, the default. */
export function portedNumberIn({ whichNumber, phoneNumber = '' }: FormValues): string | null {
  return whichNumber === 'keep' ? readPhone(phoneNumber) : null
}

/** Validates the choice of a number, including whether it can be ported, without starting the porting. */
export function numberErrors(
  flow: FlowContext,
  { plan, canKeepNumber: canKeep }: { plan: Plan; canKeepNumber: boolean },
  values: FormValues,
): FormErrors {
  const { gigs, t } = flow
  const { whichNumber = 'fresh', donorProvider } = values
  if (!canKeep || whichNumber === 'fresh') return {}
  if (whichNumber !== 'keep') return { whichNumber: t('number.none') }
  const errors: FormErrors = {}
  const error = phoneError(flow, plan, portedNumberIn(values) ?? '')
  if (error) errors['phoneNumber'] = error
  if (!donors(gigs, networksOf(plan)).some(([id]) => id === donorProvider)) {
    errors['donorProvider'] = t('number.noProvider')
  }
  return errors
}

/** Returns the fields that the current provider requires, except its name, which the number form asks for. */
export function donorFieldsFor(phoneNumber: string | null): PortingField[] {
  return requiredFor(phoneNumber ?? '').filter((field) => field !== 'donorProvider')
}

export function donorErrors(
  context: Pick<FlowContext, 'gigs' | 't'>,
  portedNumber: string | null,
  values: FormValues,
): FormErrors {
  return portedNumber ? portingErrors(context, donorFieldsFor(portedNumber), values) : {}
}

/** Creates the draft porting for the order. The caller rolls back if the payment fails. */
export function prepareNumber(gigs: Gigs, user: User, plan: Plan, draft: FormValues): Porting {
  const phoneNumber = portedNumberIn(draft) ?? ''
  const donorProvider = draft['donorProvider'] ?? null
  const details = readPortingForm(donorFieldsFor(phoneNumber), donorValues(draft))
  const params = { user, phoneNumber, provider: plan.provider }
  return saveDraftPorting(gigs, params, { ...details, donorProvider })
}

// Keeps the account holder's name and address apart from the customer's own in the same draft.
const DONOR_PREFIX = 'donor.'

/** Prefixes the values of the donor form for the draft of the session. */
export function toDonorDraft(values: FormValues, names: readonly string[]): FormValues {
  return Object.fromEntries(names.map((name) => [`${DONOR_PREFIX}${name}`, values[name] ?? '']))
}

export function donorValues(draft: FormValues): FormValues {
  const entries = Object.entries(draft).filter(([name]) => name.startsWith(DONOR_PREFIX))
  return Object.fromEntries(entries.map(([name, text]) => [name.slice(DONOR_PREFIX.length), text]))
}

// Accepts spaces, brackets, dashes, tel: links and US numbers without a country code.
function readPhone(text: string): string {
  const normalized = text.normalize('NFKC').replace(/^\s*tel:/i, '')
  const digits = normalized.replaceAll(/[^\p{L}\d+]/gu, '').replace(/^00/, '+')
  return digits.replace(/^1?(\d{10})$/, '+1$1')
}

function phoneError({ gigs, user, t }: FlowContext, { provider }: Plan, phoneNumber: string) {
  if (!/^\+[1-9]\d{6,14}$/.test(phoneNumber)) return t('number.invalid')
  const refusal = dryRun(gigs, () => saveDraftPorting(gigs, { user, phoneNumber, provider }, {}))
  if (!refusal) return null
  return isKnown(refusal.code) ? t(`number.${refusal.code}`) : apiMessage(t, refusal.message)
}

function isKnown(code: string | null) {
  return code === 'portingNotSupported' || code === 'portingAlreadyExists'
}
