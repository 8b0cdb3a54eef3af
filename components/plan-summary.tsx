import Link from 'next/link'
import { deviceName } from '@/components/device-name'
import { IntentButton } from '@/components/intent-button'
import type { LaunchFields } from '@/components/launch-form'
import { buttonLook } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { addonsFor, type Account, type Plan } from '@/lib/account'
import { formatMoney } from '@/lib/format'
import { intents } from '@/lib/intents'

type Choice = {
  addons?: string[] | undefined
  sim?: { iccid: string } | undefined
  device?: string | undefined
  imei?: string | undefined
  voucherCode?: string | undefined
}

type Props = {
  plan: Plan
  account: Account
  choice: Choice
  /** The choice as the launch form submits it. */
  fields: LaunchFields
  locale: string
}

/** What was chosen and what it costs now, with the way to checkout. */
export function PlanSummary({ plan, account, choice, fields, locale }: Props) {
  const addons = addonsFor(account, plan).filter(({ id }) => choice.addons?.includes(id))
  const bought = [plan, ...addons]
  const total = bought.reduce((sum, { price }) => sum + price.amount, 0)
  return (
    <Card as="section" className="grid gap-6 p-6" aria-labelledby="summary" data-summary={plan.id}>
      <h2 id="summary" className="text-2xl font-bold">
        Your order
      </h2>
      <dl className="grid gap-3">
        {bought.map(({ id, name, price }) => (
          <Line key={id} name={name} value={formatMoney(price, locale)} />
        ))}
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-4">
          <dt className="font-bold">Total due now</dt>
          <dd data-total className="text-3xl font-bold tracking-tight tabular-nums">
            {formatMoney({ amount: total, currency: plan.price.currency }, locale)}
          </dd>
        </div>
      </dl>
      <Details {...{ plan, account, choice }} />
      <div className="flex flex-wrap items-end gap-3">
        <IntentButton
          intent={intents.checkoutNewSubscription}
          id={plan.id}
          label="Continue to checkout"
          tone="primary"
          describedBy="summary"
          {...{ fields, account }}
        />
        <Link
          href={`/plans?plan=${encodeURIComponent(plan.id)}`}
          prefetch={false}
          className={buttonLook('outline')}
        >
          Change this
        </Link>
      </div>
    </Card>
  )
}

function Details({ plan, account, choice }: Pick<Props, 'plan' | 'account' | 'choice'>) {
  const { sim, device, imei, voucherCode } = choice
  const saved = account.devices.find(({ id }) => id === device)
  const isCardOnly = !plan.simTypes.includes('eSIM')
  return (
    <dl className="grid gap-3 border-t border-line pt-4 text-sm">
      <Line
        name="SIM"
        value={sim ? `SIM card ${sim.iccid}` : isCardOnly ? 'SIM card, chosen at checkout' : 'eSIM'}
      />
      {saved && <Line name="Device" value={deviceName(saved)} />}
      {imei && <Line name="Device" value={`IMEI ${imei}`} />}
      {voucherCode && <Line name="Voucher code" value={`${voucherCode}, checked at checkout`} />}
    </dl>
  )
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-soft">{name}</dt>
      <dd className="font-medium tabular-nums">{value}</dd>
    </div>
  )
}
