import { IntentButton, intentsFor, isShown } from '@/components/connect/intent-button'
import type { Tone } from '@/components/ui/button'
import type { Account } from '@/lib/account/account'
import type { Intent } from '@/lib/intents'

/** Where a customer looks for what concerns the whole account. */
export type Place = 'plans' | 'payments' | 'name' | 'address' | 'more'

// What is not named here stands under "More for your account", so that no intent is ever left out.
const places = new Map<string, Place>([
  ['viewSubscriptions', 'plans'],
  ['updatePaymentMethod', 'payments'],
  ['updateUserFullName', 'name'],
  ['updateUserAddress', 'address'],
])

type Props = { account: Account; place: Place; tone?: Tone; describedBy?: string }

/** The buttons of all account intents that belong to this place. */
export function AccountIntents({ place, ...rest }: Props) {
  return intentsAt(place).map((intent) => (
    <IntentButton key={intent.type} intent={intent} {...rest} />
  ))
}

/** Whether any of them is there to be shown. */
export const hasAccountIntents = (account: Account, place: Place) =>
  intentsAt(place).some((intent) => isShown({ intent, account }))

const intentsAt = (place: Place): Intent[] =>
  intentsFor('account').filter(({ type }) => (places.get(type) ?? 'more') === place)
