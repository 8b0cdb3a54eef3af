import { assert, constantFrom, nat, property, record, sample, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import type { Account, Subscription } from '@/lib/account/account'
import {
  aGigsUser,
  aPlan,
  aPorting,
  aSim,
  aSubscription,
  anAccount,
  anAddon,
} from '@/lib/testing/account'
import { intents } from '@/lib/intents'
import { z } from 'zod'

// Set by the global setup, unless the tests use another database without a sandbox.
const sandbox = process.env['UNIT_SANDBOX_URL']

// The app must start an intent exactly when the hosted page can do it.
const now = new Date()
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString()
const times = [null, inDays(-14), inDays(14)]

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

// Gigs ends a subscription at its `endedAt`, so a past end and the status `ended` always go together
// (docs/gigs-api.md#cancellation-and-resumption).
function isPossible({ status, endedAt }: Drawn): boolean {
  const isPast = endedAt !== null && endedAt < now.toISOString()
  return isPast === (status === 'ended')
}

const toSubscription = ({
  status,
  endedAt,
  type,
  porting,
  declinedCode,
  sim,
}: Drawn): Subscription =>
  aSubscription({
    status,
    endedAt,
    plan: aPlan({ validity: { value: 1, unit: 'month', type } }),
    sim: sim ? aSim({ type: sim }) : null,
    porting: porting ? aPorting({ status: porting, declinedCode }) : null,
  })

test.skipIf(!sandbox)(
  'canceling and resuming start exactly when the hosted page can do them',
  async () => {
    const drawn = sample(subscriptions, 400)
    const hosted = await askSandbox(drawn)
    const started = drawn.map((seed) => {
      const subscription = toSubscription(seed)
      const account = anAccount({ subscriptions: [subscription] })
      const starts = (intent: 'cancelSubscription' | 'resumeSubscription') =>
        intents[intent].prepare(account, { subscription: subscription.id }).ok
      return {
        cancelSubscription: starts('cancelSubscription'),
        resumeSubscription: starts('resumeSubscription'),
      }
    })
    expect(started).toEqual(hosted)
    expect(hosted.filter(({ cancelSubscription }) => cancelSubscription)).not.toEqual([])
    expect(hosted.filter(({ resumeSubscription }) => resumeSubscription)).not.toEqual([])
  },
)

test('every intent accepts any account and id, and gives a reason when it refuses', () => {
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
    gigsUser: aGigsUser({ fullName: null, status }),
    addons: Array.from({ length: addons }, (_, index) => anAddon({ id: `add_${index}` })),
    subscriptions: drawn.map((seed, index) => ({ ...toSubscription(seed), id: `sub_${index}` })),
  })
}

const rulesResponse = z.array(
  z.object({ cancelSubscription: z.boolean(), resumeSubscription: z.boolean() }),
)

async function askSandbox(drawn: Drawn[]) {
  const cases = drawn.map(({ status, endedAt, type }) => ({ status, endedAt, planType: type }))
  const response = await fetch(`${sandbox}/sandbox/rules`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cases }),
  })
  return rulesResponse.parse(await response.json())
}
