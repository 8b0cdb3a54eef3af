import { UsageList } from '@/components/subscriptions/usage-list'
import { addonsOf, type Account, type SubscriptionAddon } from '@/lib/account/account'
import { formatDate } from '@/lib/i18n/format'

type Props = { subscription: string; account: Account; locale: string }

/** The add-ons on one subscription that have not ended, each with what is left of it. */
export function SubscriptionAddons({ subscription, account, locale }: Props) {
  const own = addonsOf(account, subscription).filter(({ status }) => status !== 'ended')
  if (own.length === 0) return null
  return (
    <div className="grid gap-3">
      <h4 className="text-sm font-semibold">Add-ons</h4>
      <ul className="grid gap-3">
        {own.map((addon) => (
          <OwnAddon key={addon.id} {...{ addon, account, locale }} />
        ))}
      </ul>
    </div>
  )
}

type One = { addon: SubscriptionAddon; account: Account; locale: string }

function OwnAddon({ addon: { id, addon, status, endedAt }, account, locale }: One) {
  const balances = (account.usage ?? []).filter(({ source }) => source.subscriptionAddon === id)
  const end = endedAt ?? balances[0]?.usableUntil
  return (
    <li className="grid gap-3 rounded-control bg-sunken/60 p-3.5" data-own-addon={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span id={`${id}-addon`} className="font-semibold">
          {addon.name}
        </span>
        <span className="text-soft">
          {status === 'active'
            ? end && `Until ${formatDate(end, locale)}`
            : 'Starts with your plan'}
        </span>
      </div>
      {balances.length > 0 && <UsageList balances={balances} locale={locale} of={`${id}-addon`} />}
    </li>
  )
}
