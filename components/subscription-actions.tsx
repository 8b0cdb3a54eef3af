import { IntentButton, intentsAbout } from '@/components/intent-button'
import type { Tone } from '@/components/ui/button'
import type { Account, Subscription } from '@/lib/account'
import type { Intent } from '@/lib/intents'

type Props = { subscription: Subscription; account: Account; describedBy: string }

/** Every button of one subscription: at most one stands out, and leaving comes last and quietly. */
export function SubscriptionActions({
  subscription: { id, porting },
  account,
  describedBy,
}: Props) {
  // With a porting, that button is in its note.
  const here = intentsAbout('subscription').filter(
    ({ type }) => type !== 'completePorting' || !porting,
  )
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

// The first of these that may start is what the customer most likely came for.
const leading = ['resumeSubscription', 'viewEsimInstallation']
const lasting = new Map([['cancelSubscription', 2]])

function toneOf(type: string, first: string | undefined): Tone {
  if (type === first) return 'primary'
  return lasting.has(type) ? 'quiet' : 'outline'
}
