import { invalid } from '../errors'
import type { CardRule, Gigs, PaymentMethod } from '../model/state'

/** As typed: spaces in the number are fine; `expiry` is MM/YY or MM/YYYY. */
export type Card = { number: string; expiry: string; cvc: string }

export type ReadCard = { rule: CardRule; brand: PaymentMethod['brand']; last4: string }

/** Test cards, numbered as Stripe's are. Any other number is refused, so that no real card ends up here. */
const testCards: ReadonlyMap<string, [CardRule, PaymentMethod['brand']]> = new Map([
  ['4242424242424242', ['succeeds', 'visa']],
  ['5555555555554444', ['succeeds', 'mastercard']],
  ['378282246310005', ['succeeds', 'amex']],
  ['4000000000000002', ['declined', 'visa']],
  ['4000000000009995', ['insufficientFunds', 'visa']],
  ['4000002500003155', ['requiresConfirmation', 'visa']],
])

/**
 * Reads what was typed into a card form. Refused as `paymentCardNumberInvalid`, `paymentCardExpired` or
 * `paymentCardCvcInvalid`, with words for the customer; nothing was charged then.
 */
export function readCard(gigs: Gigs, card: Card): ReadCard {
  const number = card.number.replaceAll(/[\s-]/g, '')
  const known = testCards.get(number)
  if (!known) {
    throw invalid(
      'This card number is not valid. Check it, or use a test card such as 4242 4242 4242 4242.',
      'paymentCardNumberInvalid',
    )
  }
  requireNotExpired(gigs, card.expiry)
  const [rule, brand] = known
  if (!(brand === 'amex' ? /^\d{4}$/ : /^\d{3}$/).test(card.cvc.trim())) {
    throw invalid('The security code of the card is not valid.', 'paymentCardCvcInvalid')
  }
  return { rule, brand, last4: number.slice(-4) }
}

function requireNotExpired(gigs: Gigs, expiry: string): void {
  const [, month, year] = /^(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})$/.exec(expiry.trim()) ?? []
  if (!month || !year) {
    throw invalid('Enter the expiry date of the card as MM/YY.', 'paymentCardExpired')
  }
  const firstDayAfter = new Date(Date.UTC(2000 + Number(year), Number(month), 1))
  if (firstDayAfter <= gigs.now()) throw invalid('This card has expired.', 'paymentCardExpired')
}
