import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import type { Tone } from '@/components/ui/button'
import { isInUse, type Account, type Subscription } from '@/lib/account/account'
import type { Intent } from '@/lib/intents'

type Props = { subscription: Subscription; account: Account; describedBy: string }

/** Renders the buttons of a subscription. At most one is primary; Cancel comes last. */
export function SubscriptionActions({ subscription, account, describedBy }: Props) {
  const { id, porting } = subscription
  // The porting note has its own button.
  const available = intentsFor('subscription').filter(
    ({ type }) => type !== 'completePorting' || !porting,
  )
  const mayStart = (intent: Intent) => intent.prepare(account, { subscription: id }).ok
  const primary = primaryCandidates(account, subscription).find((type) =>
    available.some((intent) => intent.type === type && mayStart(intent)),
  )
  const position = ({ type }: Intent) => (type === primary ? 0 : (trailing.get(type) ?? 1))
  return (
    <div className="flex flex-wrap items-start gap-3 *:justify-items-start empty:hidden">
      {available
        .toSorted((a, b) => position(a) - position(b))
        .map((intent) => (
          <IntentButton
            key={intent.type}
            intent={intent}
            tone={toneOf(intent.type, primary)}
            {...{ id, account, describedBy }}
          />
        ))}
    </div>
  )
}

// The first of these that may start becomes the primary button. A subscription in use has its SIM installed,
// even if the API does not return the state of the eSIM profile, so its eSIM button is not primary.
const primaryCandidates = (account: Account, subscription: Subscription) => [
  'resumeSubscription',
  ...(isInUse(account, subscription) ? [] : ['viewEsimInstallation']),
]

const trailing = new Map([
  ['viewEsimInstallation', 2],
  ['cancelSubscription', 3],
])

function toneOf(type: string, primary: string | undefined): Tone {
  if (type === primary) return 'primary'
  return type === 'cancelSubscription' ? 'quiet' : 'outline'
}
