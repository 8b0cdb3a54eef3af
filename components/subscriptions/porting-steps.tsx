import { portingFields } from '@/components/account/describe-todo'
import { IntentButton } from '@/components/connect/intent-button'
import { declineMessage } from '@/components/subscriptions/porting-declines'
import { portingMessage } from '@/components/subscriptions/porting-messages'
import type { Account, Porting } from '@/lib/account/account'
import { formatPhone } from '@/lib/i18n/format'
import { intents } from '@/lib/intents'
import { isRepairable } from '@/lib/intents/porting'

type Props = { porting: Porting; subscription: string; account: Account }

/** Renders how far a number transfer is, what happens next, and what the user can do about it. */
export function PortingSteps({ porting, subscription, account }: Props) {
  const { status, phoneNumber, donorProvider, declinedCode } = porting
  const isDeclined = status === 'declined'
  const { title, text } = isDeclined ? declinedMessage(declinedCode) : portingMessage(status)
  // "Other" stands for all providers that Gigs does not list (docs/gigs-api.md#porting-endpoints).
  const provider = donorProvider && donorProvider.name !== 'Other' ? donorProvider.name : null
  const reached = reachedStep(status)
  return (
    <section
      aria-labelledby="porting"
      data-porting={status}
      data-declined={isDeclined ? declinedCode : undefined}
      className="grid gap-4"
    >
      <h2 id="porting" className="text-xl font-bold sm:text-2xl">
        Number transfer
      </h2>
      {reached !== null && (
        <ol className="steps">
          {stepsOf(provider).map((name, index) => (
            <li
              key={name}
              aria-current={index === reached ? 'step' : undefined}
              data-done={index < reached || status === 'completed' || undefined}
            >
              {name}
            </li>
          ))}
        </ol>
      )}
      <div className="grid justify-items-start gap-1">
        <p id="porting-title" className="font-semibold">
          {title}
        </p>
        <p className="text-muted-foreground">
          {text} It’s about {formatPhone(phoneNumber)}
          {provider && ` from ${provider}`}.
        </p>
        <div className="mt-2 empty:hidden">
          <IntentButton
            intent={intents.completePorting}
            id={subscription}
            tone="primary"
            fields={portingFields(subscription, porting)}
            account={account}
            describedBy="porting-title"
          />
        </div>
      </div>
    </section>
  )
}

const stepsOf = (provider: string | null) => [
  'Requested',
  `With ${provider ?? 'your old provider'}`,
  'Done',
]

/** Returns the index of the current step; null if the transfer stopped before it was done. */
function reachedStep(status: string): number | null {
  if (STOPPED.has(status)) return null
  if (status === 'completed') return 2
  return status === 'requested' || status === 'declined' ? 1 : 0
}

const STOPPED = new Set(['canceled', 'expired', 'failed'])

function declinedMessage(code: string | null) {
  const { reason, nextStep } = declineMessage(code)
  const retry = isRepairable(code) ? ' You can correct it here, and we’ll ask again.' : ''
  return { title: 'Number transfer declined', text: `${reason} ${nextStep}${retry}` }
}
