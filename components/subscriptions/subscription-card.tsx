import { CalendarClock } from 'lucide-react'
import { AddonPicker } from '@/components/subscriptions/addon-picker'
import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { SubscriptionAddons } from '@/components/subscriptions/subscription-addons'
import { PortingNote } from '@/components/subscriptions/porting-note'
import { SubscriptionActions } from '@/components/subscriptions/subscription-actions'
import { changesOf, dateOf, statusOf } from '@/components/subscriptions/subscription-status'
import { UsageList } from '@/components/subscriptions/usage-list'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { Account, Subscription } from '@/lib/account/account'
import { formatMoney, formatPeriod, formatPhone } from '@/lib/i18n/format'

type Props = { subscription: Subscription; account: Account; locale: string }

export function SubscriptionCard({ subscription, account, locale }: Props) {
  const { id, porting } = subscription
  const heading = `subscription-${id}`
  const shared = { subscription, account, locale }
  return (
    <Card
      as="article"
      className="flex flex-col gap-5 p-6"
      aria-labelledby={heading}
      data-subscription={id}
    >
      <Head {...shared} heading={heading} />
      {porting && <PortingNote subscription={id} describedBy={heading} {...{ porting, account }} />}
      <Changes {...shared} />
      <Allowance {...shared} heading={heading} />
      <SubscriptionAddons subscription={id} {...{ account, locale }} />
      <Particulars {...shared} />
      <div className="mt-auto grid gap-5">
        <SubscriptionActions describedBy={heading} {...{ subscription, account }} />
        <AddonPicker {...shared} />
      </div>
    </Card>
  )
}

type Headed = Props & { heading: string }

function Head({ subscription, locale, heading }: Headed) {
  const { plan, phoneNumber } = subscription
  const status = statusOf(subscription, locale)
  return (
    <>
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
    </>
  )
}

function Changes({ subscription, account, locale }: Props) {
  return changesOf(account, subscription, locale).map((change) => (
    <p key={change} data-change className="flex items-center gap-2 text-sm font-semibold">
      <CalendarClock className="size-4 text-accent" aria-hidden="true" />
      {change}
    </p>
  ))
}

// What is left while a period runs; else what the plan holds.
function Allowance({ subscription: { id, plan }, account, locale, heading }: Headed) {
  const balances = (account.usage ?? []).filter(
    ({ subscription, source }) => subscription === id && source.type === 'subscriptionPeriod',
  )
  if (balances.length > 0) return <UsageList {...{ balances, locale }} of={heading} />
  return <AllowanceList allowances={plan.allowances} locale={locale} />
}

function Particulars({ subscription, locale }: Props) {
  const { plan, sim } = subscription
  const facts = [
    dateOf(subscription, locale),
    { name: 'Price', value: `${formatMoney(plan.price, locale)} ${formatPeriod(plan.validity)}` },
    { name: 'SIM', value: sim ? `${simName(sim.type)}, ends in ${sim.iccid.slice(-4)}` : null },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null)} />
}

const simName = (type: string) => (type === 'eSIM' ? 'eSIM' : 'SIM card')
