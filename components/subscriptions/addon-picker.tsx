import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import { AddonOptions, type AddonOption } from '@/components/subscriptions/addon-options'
import { addonsFor, type Account, type Addon, type Subscription } from '@/lib/account/account'
import { type Display, formatMoney } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = { subscription: Subscription; account: Account; display: Display; describedBy: string }

/** Renders the add-ons that a customer can buy for a line; nothing if there are none now. */
export function AddonPicker({ subscription, account, display, describedBy }: Props) {
  const t = useTranslator()
  const { id, plan } = subscription
  const addons = addonsFor(account, plan)
  const [addon] = addons
  if (!addon) return null
  // The customer chooses the add-on in the form. All of them fit the plan, so any one decides eligibility.
  const eligibilityInput = { subscription: id, addons: [addon.id] }
  return intentsFor('addon').map((intent) => {
    const prepared = intent.prepare(account, eligibilityInput)
    if (!prepared.ok && prepared.refusal !== 'unreachable') return null
    return (
      <div key={intent.type} data-addons={id}>
        <IntentButton
          fields={{ subscription: id }}
          {...{ intent, id, account, eligibilityInput, describedBy }}
        >
          <AddonOptions
            legend={t('subscriptions.addons.legend')}
            options={addons.map((each) => toAddonOption(each, display))}
          />
        </IntentButton>
      </div>
    )
  })
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
