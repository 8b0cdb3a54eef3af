import { AddonPicker } from '@/components/subscriptions/addon-picker'
import { PortingNote } from '@/components/subscriptions/porting-note'
import { SubscriptionActions } from '@/components/subscriptions/subscription-actions'
import { ScheduledChanges, SubscriptionHead } from '@/components/subscriptions/subscription-head'
import { SubscriptionUsage } from '@/components/subscriptions/subscription-usage'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { Account, Subscription } from '@/lib/account/account'
import { type Display, formatDate, formatMoney, formatPeriod } from '@/lib/i18n/format'

type Props = { subscription: Subscription; account: Account; display: Display }

export function SubscriptionCard({ subscription, account, display }: Props) {
  const { id, porting, plan, sim } = subscription
  const heading = `subscription-${id}`
  const shared = { subscription, account, display }
  const facts = [
    dateFact(subscription, display),
    { name: 'Price', value: `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity)}` },
    { name: 'SIM', value: sim ? `${simName(sim.type)}, ends in ${sim.iccid.slice(-4)}` : null },
  ]
  return (
    <Card
      as="article"
      className="flex flex-col gap-5 p-6"
      aria-labelledby={heading}
      data-subscription={id}
    >
      <SubscriptionHead {...{ subscription, display, heading }} />
      {porting && <PortingNote subscription={id} describedBy={heading} {...{ porting, account }} />}
      <ScheduledChanges {...shared} />
      <SubscriptionUsage {...shared} heading={heading} />
      <Facts facts={facts.filter((fact) => fact !== null)} />
      <div className="mt-auto grid gap-5">
        <SubscriptionActions describedBy={heading} {...{ subscription, account }} />
        <AddonPicker {...shared} />
      </div>
    </Card>
  )
}

// Null before the first period.
function dateFact({ status, endedAt, currentPeriod, plan }: Subscription, display: Display) {
  if (endedAt) {
    const name = status === 'ended' ? 'Ended on' : 'Usable until'
    return { name, value: formatDate(endedAt, display) }
  }
  if (!currentPeriod) return null
  const name = plan.validity.type === 'recurring' ? 'Renews on' : 'Valid until'
  return { name, value: formatDate(currentPeriod.end, display) }
}

const simName = (type: string) => (type === 'eSIM' ? 'eSIM' : 'SIM card')
