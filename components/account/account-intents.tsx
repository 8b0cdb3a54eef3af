import { IntentButton, intentsFor, isShown } from '@/components/connect/intent-button'
import type { Tone } from '@/components/ui/button'
import type { Account } from '@/lib/account/account'
import type { Intent } from '@/lib/intents'

/** The places on our pages that have account buttons. */
export type Place = 'plans' | 'payments' | 'name' | 'address' | 'more'

// All other account intents appear under "More for your account", so a new one is never missing.
const places = new Map<string, Place>([
  ['viewSubscriptions', 'plans'],
  ['updatePaymentMethod', 'payments'],
  ['updateUserFullName', 'name'],
  ['updateUserAddress', 'address'],
])

type Props = { account: Account; place: Place; tone?: Tone; describedBy?: string }

/** Renders the buttons of all account intents that belong to this place. */
export function AccountIntents({ place, ...rest }: Props) {
  return intentsAt(place).map((intent) => (
    <IntentButton key={intent.type} intent={intent} {...rest} />
  ))
}

/** Checks whether this place has any button to show. */
export const hasAccountIntents = (account: Account, place: Place) =>
  intentsAt(place).some((intent) => isShown({ intent, account }))

const intentsAt = (place: Place): Intent[] =>
  intentsFor('account').filter(({ type }) => (places.get(type) ?? 'more') === place)
