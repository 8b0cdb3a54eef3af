import { missingFields } from '../../domain/portings'
import type { Porting, PortingField } from '../../model/state'

/** The forms of a porting in their order (docs/gigs-api.md#porting-flow), with their fields. */
export const portingSteps = [
  { name: 'donor', fields: ['donorProvider'] },
  { name: 'account', fields: ['accountNumber', 'accountPin', 'accountType'] },
  { name: 'holder', fields: ['firstName', 'lastName', 'birthday'] },
  { name: 'address', fields: ['address'] },
  { name: 'approval', fields: ['donorProviderApproval'] },
] as const satisfies readonly { name: string; fields: readonly PortingField[] }[]

export type PortingStep = (typeof portingSteps)[number]

// What a customer has to correct for each repairable decline (docs/gigs-api.md#repairable-declines).
const repairs: Record<string, PortingField | 'protection'> = {
  portingAccountNumberRequiredOrInvalid: 'accountNumber',
  portingAccountPinRequiredOrInvalid: 'accountPin',
  portingAddressRequiredOrInvalid: 'address',
  portingPhoneNumberPortProtected: 'protection',
}

/** Returns the field to correct after a decline, or `protection`; null if the customer cannot repair it. */
export function repairOf({ declinedCode }: Porting) {
  return repairs[declinedCode ?? ''] ?? null
}

/** Returns the fields of a form that the porting requires, or only the one to correct after a decline. */
export function requestedFields(porting: Porting, step: PortingStep): PortingField[] {
  const required: PortingField[] =
    porting.status === 'declined' ? declinedFields(porting) : porting.required
  return step.fields.filter((field) => required.includes(field))
}

export function stepsOf(porting: Porting) {
  return portingSteps.filter((step) => requestedFields(porting, step).length > 0)
}

/** Returns the first form with a missing field. */
export function openStep(porting: Porting) {
  const missing = porting.status === 'declined' ? declinedFields(porting) : missingFields(porting)
  return stepsOf(porting).find(({ fields }) => fields.some((field) => missing.includes(field)))
}

function declinedFields(porting: Porting): PortingField[] {
  const repair = repairOf(porting)
  return repair === null || repair === 'protection' ? [] : [repair]
}
