import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import type { Tone } from '@/components/ui/button'
import { isInUse, type Account, type Subscription } from '@/lib/account/account'
import type { Intent } from '@/lib/intents'

type Props = { subscription: Subscription; account: Account; describedBy: string }

/** Every button of one subscription: at most one stands out, and leaving comes last and quietly. */
export function SubscriptionActions({ subscription, account, describedBy }: Props) {
  const { id, porting } = subscription
  // With a porting, that button is in its note.
  const here = intentsFor('subscription').filter(
    ({ type }) => type !== 'completePorting' || !porting,
  )
  const leading = leadingFor(account, subscription)
  const can = (intent: Intent) => intent.prepare(account, { subscription: id }).ok
  const first = leading.find((type) => here.some((intent) => intent.type === type && can(intent)))
  const place = ({ type }: Intent) => (type === first ? 0 : (lasting.get(type) ?? 1))
  return (
    <div className="flex flex-wrap items-start gap-3 *:justify-items-start empty:hidden">
      {here
        .toSorted((one, other) => place(one) - place(other))
        .map((intent) => (
          <IntentButton
            key={intent.type}
            intent={intent}
            tone={toneOf(intent.type, first)}
            {...{ id, account, describedBy }}
          />
        ))}
    </div>
  )
}

// The first of these that may start is what the customer most likely came for. A line in use has its SIM in
// a phone, also where no provider tells of the profile; its eSIM stays on offer, but not in front.
const leadingFor = (account: Account, subscription: Subscription) => [
  'resumeSubscription',
  ...(isInUse(account, subscription) ? [] : ['viewEsimInstallation']),
]
const lasting = new Map([
  ['viewEsimInstallation', 2],
  ['cancelSubscription', 3],
])

function toneOf(type: string, first: string | undefined): Tone {
  if (type === first) return 'primary'
  return type === 'cancelSubscription' ? 'quiet' : 'outline'
}
