import { z } from 'zod'
import { invalid } from '../errors'
import type { Gigs, Porting } from '../model/state'
import { addressFields } from './addresses'
import { dateField, idField, phoneField } from './fields'

const text = z.string().min(1).max(255).nullable().exactOptional()

const answers = {
  accountNumber: text,
  accountPin: text,
  billingPin: text,
  address: z.strictObject(addressFields).nullable().exactOptional(),
  birthday: dateField.nullable().exactOptional(),
  donorProvider: idField.nullable().exactOptional(),
  donorProviderApproval: z.boolean().nullable().exactOptional(),
  firstName: text,
  lastName: text,
} as const

export const portingPatch = z.strictObject(answers)

export const portingBody = z.strictObject({
  phoneNumber: phoneField,
  provider: z.string().min(1).max(64),
  user: idField,
  ...answers,
  behavior: z.enum(['portIn', 'cancelOnly']).exactOptional(),
  scheduledOn: z.iso.date().nullable().exactOptional(),
})

type Given = z.output<typeof portingPatch>

/** The fields of a porting that a body fills; refused as `portingDonorProviderNotFound`. */
export function portingFieldsOf(gigs: Gigs, { address, ...given }: Given): Partial<Porting> {
  if (given.donorProvider != null && !gigs.store.get('serviceProviders', given.donorProvider)) {
    throw invalid('No service provider has this id.', 'portingDonorProviderNotFound')
  }
  if (address === undefined) return given
  return { ...given, address: address && { ...blankAddress, ...address } }
}

const blankAddress = { line2: null, postalCode: null, state: null } as const
