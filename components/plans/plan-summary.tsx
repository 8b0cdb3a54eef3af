import Link from 'next/link'
import { IntentButton } from '@/components/connect/intent-button'
import type { LaunchFields } from '@/components/connect/launch-form'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { addonsFor, type Account, type Device, type Plan } from '@/lib/account/account'
import { formatMoney, sumOf } from '@/lib/i18n/format'
import { summaryText } from '@/lib/i18n/messages'
import { intents } from '@/lib/intents'

export type Choice = {
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
  /** The choice as fields of the launch form. */
  fields: LaunchFields
  locale: string
}

/**
 * Renders the chosen options, their known price and the checkout button. It shows no total, because checkout applies
 * vouchers and adds taxes.
 */
export function PlanSummary({ plan, account, choice, fields, locale }: Props) {
  const addons = addonsFor(account, plan).filter(({ id }) => choice.addons?.includes(id))
  const items = [plan, ...addons]
  const prices = sumOf(items.map(({ price }) => price)).map((sum) => formatMoney(sum, locale))
  return (
    <Card as="section" className="grid gap-6 p-6" aria-labelledby="summary" data-summary={plan.id}>
      <h2 id="summary" className="text-2xl font-bold">
        Your order
      </h2>
      <dl className="grid gap-3">
        {items.map(({ id, name, price }) => (
          <Line key={id} name={name} value={formatMoney(price, locale)} />
        ))}
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-4">
          <dt className="font-bold">{addons.length > 0 ? 'Plan and add-ons' : 'Plan'}</dt>
          <dd data-total className="text-3xl font-bold tracking-tight tabular-nums">
            {prices.join(' + ')}
            {choice.voucherCode && (
              <span className="text-base font-semibold tracking-normal"> before your voucher</span>
            )}
          </dd>
        </div>
      </dl>
      <p className="text-sm text-soft">
        {choice.voucherCode && `${summaryText.voucher} `}
        {summaryText.total}
      </p>
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
          className={buttonClassName('outline')}
        >
          Edit choices
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
      {voucherCode && <Line name="Voucher code" value={voucherCode} />}
    </dl>
  )
}

/** Returns the name of a saved device, or else its model or its number. */
export const deviceName = ({ id, name, model, imei }: Device): string =>
  name ?? ([model?.brand, model?.name].filter(Boolean).join(' ') || (imei ?? id))

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-soft">{name}</dt>
      <dd className="font-medium tabular-nums">{value}</dd>
    </div>
  )
}
