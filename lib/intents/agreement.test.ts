import { assert, constantFrom, nat, property, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import type { Account, Subscription } from '@/lib/account/account'
import { aPlan, aPorting, aSim, aSubscription, anAccount, anAddon } from '@/lib/testing/account'
import { intents } from '@/lib/intents'
import { isCancelable, isResumable } from '../../sandbox/src/gigs/domain/cancellation'

// The one place where both programs meet in a test: what the app refuses to start must be what the hosted
// page could not have done, and what it starts must be possible there.
const now = new Date('2026-06-15T12:00:00Z')
const times = [null, '2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z']

const subscriptions = record({
  status: constantFrom('pending', 'initiated', 'active', 'restricted', 'ended'),
  endedAt: constantFrom(...times),
  type: constantFrom('recurring', 'oneTime'),
  porting: constantFrom(null, 'draft', 'informationRequired', 'pending', 'declined', 'completed'),
  declinedCode: constantFrom(null, 'portingDeclined', 'portingAccountPinRequiredOrInvalid'),
  sim: constantFrom(null, 'eSIM', 'pSIM'),
}).filter(isPossible)

type Drawn = {
  status: 'pending' | 'initiated' | 'active' | 'restricted' | 'ended'
  endedAt: string | null
  type: 'recurring' | 'oneTime'
  porting: string | null
  declinedCode: string | null
  sim: string | null
}

// Gigs ends a subscription when its time comes: a past end and `ended` go together (contract, 7.5).
function isPossible({ status, endedAt }: Drawn): boolean {
  const isPast = endedAt !== null && endedAt < now.toISOString()
  return isPast === (status === 'ended')
}

const asKnown = ({ status, endedAt, type, porting, declinedCode, sim }: Drawn): Subscription =>
  aSubscription({
    status,
    endedAt,
    plan: aPlan({ validity: { value: 1, unit: 'month', type } }),
    sim: sim ? aSim({ type: sim }) : null,
    porting: porting ? aPorting({ status: porting, declinedCode }) : null,
  })

test('canceling and resuming start exactly where the hosted page can do them', () => {
  assert(
    property(subscriptions, (drawn) => {
      const known = asKnown(drawn)
      const account = anAccount({ subscriptions: [known] })
      const starts = (intent: 'cancelSubscription' | 'resumeSubscription') =>
        intents[intent].prepare(account, { subscription: known.id }).ok
      const [subscription, plan] = hosted(drawn)
      expect(starts('cancelSubscription')).toBe(isCancelable(subscription, plan))
      expect(starts('resumeSubscription')).toBe(isResumable({ now: () => now }, subscription, plan))
    }),
  )
})

test('for any account, each intent answers about anything, and names a reason when it refuses', () => {
  const accounts = record({
    drawn: uniqueArray(subscriptions, { maxLength: 4 }),
    kind: constantFrom('payments' as const, 'billing' as const),
    addons: nat(2),
    status: constantFrom('active', 'blocked', 'deleted'),
  })
  assert(
    property(accounts, constantFrom(...Object.values(intents)), (seed, intent) => {
      const account = accountOf(seed)
      for (const id of ['sub_0', 'sub_9', 'pln_1', '']) {
        const fields = { [intent.subject === 'addon' ? 'subscription' : intent.subject]: id }
        const submitted = intent.subject === 'account' ? {} : fields
        const prepared = intent.prepare(account, submitted)
        expect(prepared.ok || prepared.refusal.length > 0).toBe(true)
        if (prepared.ok) expect(intent.prepare(account, prepared.input)).toEqual(prepared)
      }
    }),
  )
})

type Seed = { drawn: Drawn[]; kind: 'payments' | 'billing'; addons: number; status: string }

function accountOf({ drawn, kind, addons, status }: Seed): Account {
  return anAccount({
    project: { id: 'dev', kind },
    gigsUser: { id: 'usr_1', email: 'ada@example.com', fullName: null, status },
    addons: Array.from({ length: addons }, (_, index) => anAddon({ id: `add_${index}` })),
    subscriptions: drawn.map((one, index) => ({ ...asKnown(one), id: `sub_${index}` })),
  })
}

/** The same as the sandbox keeps it, as far as its rules look at it. */
function hosted({ status, endedAt, type }: Drawn) {
  const validity = { value: 1, unit: 'month' as const, type, minimumPeriods: 1 }
  return [{ status, endedAt }, { validity }] as const
}
