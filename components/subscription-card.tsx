import { AllowanceList } from '@/components/allowance-list'
import { IntentButtons } from '@/components/intent-button'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { Account, Subscription } from '@/lib/account'
import { brand } from '@/lib/brand'
import { formatDate, formatMoney, formatPeriod, formatPhone } from '@/lib/format'

type Props = { subscription: Subscription; account: Account; locale: string }

export function SubscriptionCard({ subscription, account, locale }: Props) {
  const { id, plan, phoneNumber, sim } = subscription
  const heading = `subscription-${id}`
  const status = statusOf(subscription, locale)
  const facts = [
    dateOf(subscription, locale),
    { name: 'Price', value: `${formatMoney(plan.price, locale)} ${formatPeriod(plan.validity)}` },
    { name: 'SIM', value: sim ? `${simName(sim.type)}, ends in ${sim.iccid.slice(-4)}` : null },
  ]
  return (
    <Card as="article" className="flex flex-col gap-5 p-6" aria-labelledby={heading}>
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid gap-0.5">
          <h3 id={heading} className="text-xl font-bold">
            {plan.name}
          </h3>
          {phoneNumber && (
            <p className="text-lg text-soft tabular-nums">{formatPhone(phoneNumber)}</p>
          )}
        </div>
        <Badge tone={status.tone}>{status.words}</Badge>
      </header>
      {status.help && <p className="text-sm text-soft">{status.help}</p>}
      <AllowanceList allowances={plan.allowances} locale={locale} />
      <dl className="grid gap-2 border-t border-line pt-5 text-sm">
        {facts.map((fact) => fact?.value && <Fact key={fact.name} {...fact} />)}
      </dl>
      <div className="mt-auto flex flex-wrap items-start gap-3 *:justify-items-start empty:hidden">
        <IntentButtons subject="subscription" {...{ id, account, describedBy: heading }} />
      </div>
    </Card>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-soft">{name}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  )
}

const simName = (type: string) => (type === 'eSIM' ? 'eSIM' : 'SIM card')

type Status = { tone: BadgeTone; words: string; help?: string }

function statusOf({ status, endedAt }: Subscription, locale: string): Status {
  if (status === 'ended') return { tone: 'off', words: 'Ended' }
  if (endedAt) return { tone: 'wait', words: `Ends on ${formatDate(endedAt, locale)}` }
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
  ['initiated', { tone: 'wait', words: 'Waiting for payment' }],
  [
    'restricted',
    {
      tone: 'alarm',
      words: 'Restricted',
      help: `Parts of this plan are paused. Write to ${brand.supportEmail} to have them back.`,
    },
  ],
])

function dateOf({ status, endedAt, currentPeriod, plan }: Subscription, locale: string) {
  if (endedAt) {
    const name = status === 'ended' ? 'Ended on' : 'Usable until'
    return { name, value: formatDate(endedAt, locale) }
  }
  if (!currentPeriod) return null
  const name = plan.validity.type === 'recurring' ? 'Renews on' : 'Valid until'
  return { name, value: formatDate(currentPeriod.end, locale) }
}
