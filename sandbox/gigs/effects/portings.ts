import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Porting, PortingField, Subscription, User } from '../state'

export type NewPorting = {
  user: User
  phoneNumber: string
  provider: string // the recipient's network
  recipientProvider: string // its service provider
  required: PortingField[]
}

/** A draft: it waits until a subscription uses it. */
export function draftPorting(gigs: Gigs, wish: NewPorting): Porting {
  return gigs.store.put('portings', {
    object: 'porting',
    id: newId('porting'),
    createdAt: gigs.now().toISOString(),
    phoneNumber: wish.phoneNumber,
    provider: wish.provider,
    user: wish.user.id,
    subscription: null,
    status: 'draft',
    required: wish.required,
    accountNumber: null,
    accountPin: null,
    billingPin: null,
    accountType: null,
    firstName: null,
    lastName: null,
    birthday: null,
    address: null,
    donorProvider: null,
    recipientProvider: wish.recipientProvider,
    donorProviderApproval: null,
    declinedAttempts: 0,
    declinedCode: null,
    declinedMessage: null,
    lastDeclinedAt: null,
    lastRequestedAt: null,
    canceledAt: null,
    completedAt: null,
    expiredAt: null,
    behavior: 'portIn',
    scheduledOn: null,
  })
}

/** Uses a draft for a new subscription, which then waits for the number (contract section 7.10). */
export function attachPorting(gigs: Gigs, subscription: Subscription, id: string): Subscription {
  const porting = gigs.store.get('portings', id)
  if (!porting || porting.user !== subscription.user)
    throw invalid('No porting of this user has this id: porting.')
  if (porting.status !== 'draft')
    throw invalid('Only a porting that is still a draft can be used for a new subscription.')
  const status = missingFields(porting).length > 0 ? 'informationRequired' : 'pending'
  gigs.store.put('portings', { ...porting, status, subscription: subscription.id })
  return gigs.store.put('subscriptions', { ...subscription, lastPorting: porting.id })
}

/** What this porting needs and does not have yet. */
export function missingFields(porting: Porting): PortingField[] {
  return porting.required.filter((field) => porting[field] === null || porting[field] === '')
}
