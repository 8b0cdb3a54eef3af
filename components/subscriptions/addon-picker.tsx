import type { ReactNode } from 'react'
import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import { AddonOptions, type AddonOption } from '@/components/subscriptions/addon-options'
import { addonsFor, type Account, type Addon, type Subscription } from '@/lib/account/account'
import { type Display, formatMoney } from '@/lib/i18n/format'

type Props = { subscription: Subscription; account: Account; display: Display }

/** Renders the add-ons that fit a subscription, collapsed at first. */
export function AddonPicker({ subscription, account, display }: Props) {
  const { id, plan, status } = subscription
  const addons = addonsFor(account, plan)
  if (addons.length === 0 || account.project.kind === 'billing') return null
  const label = 'Add data or an add-on'
  if (status !== 'active') {
    // One refused button explains all add-ons.
    return (
      <div className="empty:hidden">
        <AddonIntents addon={addons[0]} label={label} {...{ id, account }} />
      </div>
    )
  }
  return (
    <details className="border-t border-border pt-2 not-open:-mb-3" data-addons={id}>
      <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-semibold">{label}</summary>
      <AddonIntents addon={addons[0]} {...{ id, account }}>
        <AddonOptions options={addons.map((addon) => toAddonOption(addon, display))} />
      </AddonIntents>
    </details>
  )
}

/** Returns the texts of an add-on in the user's display. */
export const toAddonOption = (
  { id, name, description, price }: Addon,
  display: Display,
): AddonOption => ({
  id,
  name,
  description: description ?? '',
  price: formatMoney(price, display),
})

type AddonIntentsProps = {
  addon: Addon | undefined
  id: string
  account: Account
  label?: string
  children?: ReactNode
}

// The user chooses the add-on in the form. All of them fit the plan, so any one decides eligibility.
function AddonIntents({ addon, id, ...rest }: AddonIntentsProps) {
  if (!addon) return null
  return intentsFor('addon').map((intent) => (
    <IntentButton
      key={intent.type}
      intent={intent}
      id={id}
      fields={{ subscription: id }}
      eligibilityInput={{ subscription: id, addons: [addon.id] }}
      {...rest}
    />
  ))
}
