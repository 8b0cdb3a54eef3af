import type { BadgeTone } from '@/components/ui/badge'
import type { Account, Subscription } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { formatDate } from '@/lib/i18n/format'

type Status = { tone: BadgeTone; words: string; help?: string }

/** The status of a subscription in words. */
export function statusOf({ status, endedAt, porting }: Subscription, locale: string): Status {
  if (status === 'ended') return { tone: 'off', words: 'Ended' }
  if (endedAt) return { tone: 'wait', words: `Ends on ${formatDate(endedAt, locale)}` }
  // A line that waits for its number is not being set up, and the note says what it waits for.
  if (status === 'pending' && porting) return { tone: 'wait', words: 'Waiting for your number' }
  return (
    statuses.get(status) ?? { tone: 'off', words: status } // a status added later, as it came
  )
}

const statuses = new Map<string, Status>([
  ['active', { tone: 'good', words: 'Active' }],
  [
    'pending',
    {
      tone: 'wait',
      words: 'Being set up',
      help: 'We are preparing your line. Reload this page to look again.',
    },
  ],
  [
    'initiated',
    {
      tone: 'wait',
      words: 'Waiting for payment',
      help: `It starts once its first invoice is paid. Write to ${brand.supportEmail} if you have paid it.`,
    },
  ],
  [
    'restricted',
    {
      tone: 'alarm',
      words: 'Restricted',
      help: `Parts of this plan are paused. Write to ${brand.supportEmail} to have them back.`,
    },
  ],
])

/** The day a subscription renews or ends, under its name; null while no period runs. */
export function dateOf({ status, endedAt, currentPeriod, plan }: Subscription, locale: string) {
  if (endedAt) {
    const name = status === 'ended' ? 'Ended on' : 'Usable until'
    return { name, value: formatDate(endedAt, locale) }
  }
  if (!currentPeriod) return null
  const name = plan.validity.type === 'recurring' ? 'Renews on' : 'Valid until'
  return { name, value: formatDate(currentPeriod.end, locale) }
}

/** What is booked to change on a subscription: `Changes to Unlimited on December 1, 2026`. */
export function changesOf({ changes }: Account, { id }: Subscription, locale: string): string[] {
  return changes
    .filter(({ subscription }) => subscription === id)
    .map(({ plan, scheduledAt }) => {
      const what = plan ? `Changes to ${plan.name}` : 'Changes its SIM'
      return scheduledAt ? `${what} on ${formatDate(scheduledAt, locale)}` : `${what} soon`
    })
}
