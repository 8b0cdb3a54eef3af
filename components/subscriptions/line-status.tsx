import { CalendarClock } from 'lucide-react'
import type { BadgeTone } from '@/components/ui/badge'
import type { Account, Subscription } from '@/lib/account/account'
import { type Display, formatDate } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

type ChangesProps = { subscription: Subscription; account: Account; display: Display }

/** Renders the scheduled changes of a subscription: `Changes to Unlimited on December 1, 2026`. */
export function ScheduledChanges({ subscription: { id }, account, display }: ChangesProps) {
  const t = useTranslator()
  return account.changes
    .filter(({ subscription }) => subscription === id)
    .map((change) => {
      const text = changeText(change, t, display)
      return (
        <p key={text} data-change className="flex items-center gap-2 text-sm font-semibold">
          <CalendarClock className="size-4 text-primary" aria-hidden="true" />
          {text}
        </p>
      )
    })
}

function changeText({ plan, scheduledAt }: Change, t: Translator, display: Display): string {
  if (!scheduledAt) {
    return plan
      ? t('subscriptions.change.planSoon', { plan: plan.name })
      : t('subscriptions.change.simSoon')
  }
  const date = formatDate(scheduledAt, display)
  return plan
    ? t('subscriptions.change.planOn', { plan: plan.name, date })
    : t('subscriptions.change.simOn', { date })
}

type Change = Account['changes'][number]

/** Returns whether a line is active and not canceled. */
export const isPlainlyActive = ({ status, endedAt }: Subscription) =>
  status === 'active' && !endedAt

/** Returns the status of a line, and `ending` for an active one that is canceled. */
export const stateOf = (line: Subscription) =>
  line.status === 'active' && !isPlainlyActive(line) ? 'ending' : line.status

type Status = { tone: BadgeTone; label: string; help?: string }

/** Returns the badge of a line, and what the status means where it needs an explanation. */
export function statusOf({ status, endedAt, porting }: Subscription, display: Display): Status {
  const t = translatorFor(display.locale)
  if (status === 'ended') return { tone: 'off', label: t('subscriptions.status.ended') }
  if (endedAt) {
    const date = formatDate(endedAt, display)
    return { tone: 'wait', label: t('subscriptions.status.endsOn', { date }) }
  }
  // The porting note explains what the subscription is waiting for.
  if (status === 'pending' && porting) {
    return { tone: 'wait', label: t('subscriptions.status.waitingForNumber') }
  }
  switch (status) {
    case 'active':
      return { tone: 'good', label: t('subscriptions.status.active') }
    case 'pending':
    case 'initiated':
      return { tone: 'wait', ...explained(status, t) }
    case 'restricted':
      return { tone: 'alarm', ...explained(status, t) }
    default:
      return { tone: 'off', label: status }
  }
}

const explained = (status: 'pending' | 'initiated' | 'restricted', t: Translator) => ({
  label: t(`subscriptions.status.${status}`),
  help: t(`subscriptions.statusHelp.${status}`),
})
