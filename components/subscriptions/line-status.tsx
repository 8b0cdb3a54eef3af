import { CalendarClock } from 'lucide-react'
import type { BadgeTone } from '@/components/ui/badge'
import type { Account, Subscription } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { type Display, formatDate } from '@/lib/i18n/format'

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

/** Returns whether a line is active and not canceled. */
export const isPlainlyActive = ({ status, endedAt }: Subscription) =>
  status === 'active' && !endedAt

/** Returns the status of a line, and `ending` for an active one that is canceled. */
export const stateOf = (line: Subscription) =>
  line.status === 'active' && !isPlainlyActive(line) ? 'ending' : line.status

type Status = { tone: BadgeTone; label: string; help?: string }

/** Returns the badge of a line, and what the status means where it needs an explanation. */
export function statusOf({ status, endedAt, porting }: Subscription, display: Display): Status {
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
