import { missingFields } from '../../domain/portings'
import type { Porting, PortingField } from '../../model/state'

/**
 * The forms of a porting, in the order they are asked (docs/gigs-api.md#porting-flow), and what each asks for.
 */
export const portingSteps = [
  { name: 'donor', says: 'Provider', title: 'Your current provider', fields: ['donorProvider'] },
  {
    name: 'account',
    says: 'Account',
    title: 'Your account there',
    fields: ['accountNumber', 'accountPin', 'accountType'],
  },
  {
    name: 'holder',
    says: 'Holder',
    title: 'Who holds the account',
    fields: ['firstName', 'lastName', 'birthday'],
  },
  { name: 'address', says: 'Address', title: 'Address of the account', fields: ['address'] },
  {
    name: 'approval',
    says: 'Approval',
    title: 'Approval of your provider',
    fields: ['donorProviderApproval'],
  },
] as const satisfies readonly {
  name: string
  says: string
  title: string
  fields: readonly PortingField[]
}[]

export type PortingStep = (typeof portingSteps)[number]

// The declines that a customer can repair here (docs/gigs-api.md#repairable-declines), and the form that does
// it.
const repairs: Record<string, PortingField | 'protection'> = {
  portingAccountNumberRequiredOrInvalid: 'accountNumber',
  portingAccountPinRequiredOrInvalid: 'accountPin',
  portingAddressRequiredOrInvalid: 'address',
  portingPhoneNumberPortProtected: 'protection',
}

/** What a declined porting needs: the field to correct, `protection` to be lifted; null if nobody can repair it here. */
export function repairOf({ declinedCode }: Porting) {
  return repairs[declinedCode ?? ''] ?? null
}

/** The fields a porting asks for in one form: all that it requires, or after a decline the one to correct. */
export function askedIn(porting: Porting, step: PortingStep): PortingField[] {
  const required: PortingField[] =
    porting.status === 'declined' ? declinedFields(porting) : porting.required
  return step.fields.filter((field) => required.includes(field))
}

export function stepsOf(porting: Porting) {
  return portingSteps.filter((step) => askedIn(porting, step).length > 0)
}

/** The first form with something missing: where the customer stopped, or has to go on. */
export function openStep(porting: Porting) {
  const missing = porting.status === 'declined' ? declinedFields(porting) : missingFields(porting)
  return stepsOf(porting).find(({ fields }) => fields.some((field) => missing.includes(field)))
}

function declinedFields(porting: Porting): PortingField[] {
  const repair = repairOf(porting)
  return repair === null || repair === 'protection' ? [] : [repair]
}
