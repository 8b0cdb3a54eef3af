import { IntentButton } from '@/components/connect/intent-button'
import { declineMessage } from '@/components/subscriptions/porting-declines'
import { portingMessage } from '@/components/subscriptions/porting-messages'
import { Notice } from '@/components/ui/notice'
import type { Account, Porting } from '@/lib/account/account'
import { formatPhone } from '@/lib/i18n/format'
import { intents } from '@/lib/intents'
import { isRepairable } from '@/lib/intents/porting'

type Props = { porting: Porting; subscription: string; account: Account; describedBy: string }

/** Renders the state of a number transfer and what the user can do about it. */
export function PortingNote({ porting, subscription, account, describedBy }: Props) {
  const { status, phoneNumber, donorProvider, declinedCode } = porting
  const isDeclined = status === 'declined'
  const { tone, title, text } = isDeclined ? declinedMessage(declinedCode) : portingMessage(status)
  // "Other" stands for all providers that Gigs does not list (docs/gigs-api.md#porting-endpoints).
  const from = donorProvider && donorProvider.name !== 'Other' ? ` from ${donorProvider.name}` : ''
  // Connect skips its introduction for a user who has seen it before.
  const isReturning = isDeclined || porting.declinedAttempts > 0
  const fields = { subscription, ...(isReturning && { returning: 'yes' }) }
  return (
    <Notice
      tone={tone}
      title={title}
      data-porting={status}
      data-declined={isDeclined ? declinedCode : undefined}
    >
      <p className="text-sm">{text}</p>
      <p className="mt-1 text-sm">
        {formatPhone(phoneNumber)}
        {from}
      </p>
      <div className="mt-3 flex *:justify-items-start empty:hidden">
        <IntentButton
          intent={intents.completePorting}
          id={subscription}
          tone="primary"
          {...{ fields, account, describedBy }}
        />
      </div>
    </Notice>
  )
}

function declinedMessage(code: string | null) {
  const { reason, nextStep } = declineMessage(code)
  const retry = isRepairable(code) ? ' You can correct it here, and we’ll ask again.' : ''
  return {
    tone: 'alarm',
    title: 'Number transfer declined',
    text: `${reason} ${nextStep}${retry}`,
  } as const
}
