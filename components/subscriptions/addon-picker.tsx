import type { ReactNode } from 'react'
import { AddonOptions } from '@/components/subscriptions/addon-options'
import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import { toAddonOption } from '@/components/subscriptions/addon-option'
import { addonsFor, type Account, type Addon, type Subscription } from '@/lib/account/account'

type Props = { subscription: Subscription; account: Account; locale: string }

/** What can be added to one subscription. Stays shut, for most visits are for something else. */
export function AddonPicker({ subscription, account, locale }: Props) {
  const { id, plan, status } = subscription
  const fitting = addonsFor(account, plan)
  if (fitting.length === 0 || account.project.kind === 'billing') return null
  // One reason for all of them.
  if (status !== 'active') return <Waiting {...{ id, account }} addon={fitting[0]} />
  return (
    <details className="border-t border-line pt-2 not-open:-mb-3" data-addons={id}>
      <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-semibold">
        Add data or an add-on
      </summary>
      <Buttons {...{ id, account }} addon={fitting[0]}>
        <AddonOptions offers={fitting.map((addon) => toAddonOption(addon, locale))} />
      </Buttons>
    </details>
  )
}

type Shop = { addon: Addon | undefined; id: string; account: Account }

// One of them decides for all: they all fit the plan. Which one it will be is chosen in the form.
function Buttons({ addon, id, ...rest }: Shop & { label?: string; children?: ReactNode }) {
  if (!addon) return null
  return intentsFor('addon').map((intent) => (
    <IntentButton
      key={intent.type}
      intent={intent}
      id={id}
      fields={{ subscription: id }}
      judgedBy={{ subscription: id, addons: [addon.id] }}
      {...rest}
    />
  ))
}

function Waiting(props: Shop) {
  return (
    <div className="empty:hidden">
      <Buttons {...props} label="Add data or an add-on" />
    </div>
  )
}
