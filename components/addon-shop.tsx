import { IntentButton, intentsAbout } from '@/components/intent-button'
import { addonsFor, type Account, type Addon, type Subscription } from '@/lib/account'
import { formatMoney } from '@/lib/format'

type Props = { subscription: Subscription; account: Account; locale: string }

/** What can be added to one subscription. Stays shut, for most visits are for something else. */
export function AddonShop({ subscription, account, locale }: Props) {
  const { id, plan, status } = subscription
  const fitting = addonsFor(account, plan)
  if (fitting.length === 0 || account.project.kind === 'billing') return null
  // One reason for all of them.
  if (status !== 'active') return <Waiting {...{ id, account }} addon={fitting[0]} />
  return (
    <details className="-mb-3 border-t border-line pt-2" data-addons={id}>
      <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-semibold">
        Add data or an add-on
      </summary>
      <ul className="grid gap-1 pt-1">
        {fitting.map((addon) => (
          <Offer key={addon.id} {...{ addon, id, account, locale }} />
        ))}
      </ul>
    </details>
  )
}

type Fitting = { addon: Addon; id: string; account: Account; locale: string }

function Offer({ addon, id, account, locale }: Fitting) {
  const heading = `${id}-${addon.id}`
  return (
    <li className="flex items-center justify-between gap-4 border-b border-line py-3 last:border-0">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p id={heading} className="text-sm font-semibold">
          {addon.name}{' '}
          <span className="font-normal whitespace-nowrap text-soft">
            {formatMoney(addon.price, locale)}
          </span>
        </p>
        {addon.description && <p className="text-sm text-soft">{addon.description}</p>}
      </div>
      <div className="shrink-0 has-[[role=alert]]:max-w-40">
        <Buttons {...{ addon, id, account }} describedBy={heading} />
      </div>
    </li>
  )
}

type One = { addon: Addon | undefined; id: string; account: Account }

function Buttons({ addon, id, ...rest }: One & { label?: string; describedBy?: string }) {
  if (!addon) return null
  return intentsAbout('addon').map((intent) => (
    <IntentButton
      key={intent.type}
      intent={intent}
      id={id}
      addon={addon.id}
      fields={{ subscription: id, addons: [addon.id] }}
      {...rest}
    />
  ))
}

function Waiting(props: One) {
  return (
    <div className="empty:hidden">
      <Buttons {...props} label="Add data or an add-on" />
    </div>
  )
}
