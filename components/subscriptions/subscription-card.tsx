import { AddonPicker } from '@/components/subscriptions/addon-picker'
import { PortingNote } from '@/components/subscriptions/porting-note'
import { SubscriptionActions } from '@/components/subscriptions/subscription-actions'
import { ScheduledChanges, SubscriptionHead } from '@/components/subscriptions/subscription-head'
import { SubscriptionUsage } from '@/components/subscriptions/subscription-usage'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { Account, Subscription } from '@/lib/account/account'
import { formatDate, formatMoney, formatPeriod } from '@/lib/i18n/format'

type Props = { subscription: Subscription; account: Account; locale: string }

export function SubscriptionCard({ subscription, account, locale }: Props) {
  const { id, porting, plan, sim } = subscription
  const heading = `subscription-${id}`
  const shared = { subscription, account, locale }
  const facts = [
    dateFact(subscription, locale),
    { name: 'Price', value: `${formatMoney(plan.price, locale)} ${formatPeriod(plan.validity)}` },
    { name: 'SIM', value: sim ? `${simName(sim.type)}, ends in ${sim.iccid.slice(-4)}` : null },
  ]
  return (
    <Card
      as="article"
      className="flex flex-col gap-5 p-6"
      aria-labelledby={heading}
      data-subscription={id}
    >
      <SubscriptionHead {...{ subscription, locale, heading }} />
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
function dateFact({ status, endedAt, currentPeriod, plan }: Subscription, locale: string) {
  if (endedAt) {
    const name = status === 'ended' ? 'Ended on' : 'Usable until'
    return { name, value: formatDate(endedAt, locale) }
  }
  if (!currentPeriod) return null
  const name = plan.validity.type === 'recurring' ? 'Renews on' : 'Valid until'
  return { name, value: formatDate(currentPeriod.end, locale) }
}

const simName = (type: string) => (type === 'eSIM' ? 'eSIM' : 'SIM card')
