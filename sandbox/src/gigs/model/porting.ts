import type { AddressDetails } from './customer'

const portingFields = [
  'accountNumber',
  'accountPin',
  'accountType',
  'address',
  'birthday',
  'donorProvider',
  'donorProviderApproval',
  'firstName',
  'lastName',
] as const

export type PortingField = (typeof portingFields)[number]

export const portingStatuses = [
  'draft',
  'initiated',
  'pending',
  'informationRequired',
  'requested',
  'declined',
  'completed',
  'canceled',
  'expired',
  'failed',
] as const

export type PortingStatus = (typeof portingStatuses)[number]

/**
 * See docs/gigs-api.md#porting. Providers are ids here and full objects in responses. The PINs are internal: responses
 * never contain them.
 */
export type Porting = {
  object: 'porting'
  id: string
  createdAt: string
  phoneNumber: string
  provider: string
  user: string
  subscription: string | null
  status: PortingStatus
  required: PortingField[]
  accountNumber: string | null
  accountPin: string | null
  billingPin: string | null
  accountType:
    'postpaidMulti' | 'postpaidSingle' | 'prepaidRegistered' | 'prepaidUnregistered' | null
  firstName: string | null
  lastName: string | null
  birthday: string | null
  address: Required<AddressDetails> | null
  donorProvider: string | null
  recipientProvider: string
  donorProviderApproval: boolean | null
  declinedAttempts: number
  declinedCode: string | null
  declinedMessage: string | null
  lastDeclinedAt: string | null
  lastRequestedAt: string | null
  canceledAt: string | null
  completedAt: string | null
  expiredAt: string | null
  behavior: 'portIn' | 'cancelOnly'
  scheduledOn: string | null
  movesAt: string | null // internal: when the next automatic step is due
}
