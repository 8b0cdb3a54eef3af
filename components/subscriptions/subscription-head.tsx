import { CalendarClock } from 'lucide-react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { Account, Subscription } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { type Display, formatDate, formatPhone } from '@/lib/i18n/format'

type HeadProps = { subscription: Subscription; display: Display; heading: string }

/** Renders the plan name, the phone number and the status of a subscription. */
export function SubscriptionHead({ subscription, display, heading }: HeadProps) {
  const { plan, phoneNumber } = subscription
  const { tone, label, help } = statusOf(subscription, display)
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid gap-0.5">
          <h3 id={heading} className="text-xl font-bold">
            {plan.name}
          </h3>
          {phoneNumber && (
            <p className="text-lg text-muted-foreground tabular-nums">{formatPhone(phoneNumber)}</p>
          )}
        </div>
        <Badge tone={tone}>{label}</Badge>
      </header>
      {help && <p className="text-sm text-muted-foreground">{help}</p>}
    </>
  )
}

type ChangesProps = { subscription: Subscription; account: Account; display: Display }

/** Renders the scheduled changes of a subscription: `Changes to Unlimited on December 1, 2026`. */
export function ScheduledChanges({ subscription: { id }, account, display }: ChangesProps) {
  return account.changes
    .filter(({ subscription }) => subscription === id)
    .map(({ plan, scheduledAt }) => {
      const action = plan ? `Changes to ${plan.name}` : 'Moves to a new SIM'
      const text = scheduledAt
        ? `${action} on ${formatDate(scheduledAt, display)}`
        : `${action} soon`
      return (
        <p key={text} data-change className="flex items-center gap-2 text-sm font-semibold">
          <CalendarClock className="size-4 text-primary" aria-hidden="true" />
          {text}
        </p>
      )
    })
}

type Status = { tone: BadgeTone; label: string; help?: string }

function statusOf({ status, endedAt, porting }: Subscription, display: Display): Status {
  if (status === 'ended') return { tone: 'off', label: 'Ended' }
  if (endedAt) return { tone: 'wait', label: `Ends on ${formatDate(endedAt, display)}` }
  // The porting note explains what the subscription is waiting for.
  if (status === 'pending' && porting) return { tone: 'wait', label: 'Waiting for your number' }
  return statuses.get(status) ?? { tone: 'off', label: status }
}

const statuses = new Map<string, Status>([
  ['active', { tone: 'good', label: 'Active' }],
  [
    'pending',
    {
      tone: 'wait',
      label: 'Being set up',
      help: 'We’re setting up your line. Reload this page to check again.',
    },
  ],
  [
    'initiated',
    {
      tone: 'wait',
      label: 'Waiting for payment',
      help: `It starts once its first invoice is paid. Already paid? Write to ${brand.supportEmail}.`,
    },
  ],
  [
    'restricted',
    {
      tone: 'alarm',
      label: 'Restricted',
      help: `Parts of this plan are paused. Write to ${brand.supportEmail} to restore them.`,
    },
  ],
])
