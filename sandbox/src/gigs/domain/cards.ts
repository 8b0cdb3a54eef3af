import { invalid } from '../errors'
import type { CardRule, Gigs, PaymentMethod } from '../model/state'

/** A card as typed by the customer. The number may contain spaces; `expiry` is MM/YY or MM/YYYY. */
export type Card = { number: string; expiry: string; cvc: string }

export type ParsedCard = { rule: CardRule; brand: PaymentMethod['brand']; last4: string }

// Stripe's test card numbers. Any other number is rejected, so that no real card is stored here.
const testCards: ReadonlyMap<string, [CardRule, PaymentMethod['brand']]> = new Map([
  ['4242424242424242', ['succeeds', 'visa']],
  ['5555555555554444', ['succeeds', 'mastercard']],
  ['378282246310005', ['succeeds', 'amex']],
  ['4000000000000002', ['declined', 'visa']],
  ['4000000000009995', ['insufficientFunds', 'visa']],
  ['4000002500003155', ['requiresConfirmation', 'visa']],
])

/**
 * Parses a card form.
 * @throws ApiError `paymentCardNumberInvalid`, `paymentCardExpired` or `paymentCardCvcInvalid`, with a message for the
 * customer.
 */
export function parseCard(gigs: Gigs, card: Card): ParsedCard {
  const number = card.number.replaceAll(/[\s-]/g, '')
  const testCard = testCards.get(number)
  if (!testCard) {
    throw invalid(
      'This card number is not valid. Check it, or use a test card such as 4242 4242 4242 4242.',
      'paymentCardNumberInvalid',
    )
  }
  requireNotExpired(gigs, card.expiry)
  const [rule, brand] = testCard
  if (!(brand === 'amex' ? /^\d{4}$/ : /^\d{3}$/).test(card.cvc.trim())) {
    throw invalid("The card's security code is not valid.", 'paymentCardCvcInvalid')
  }
  return { rule, brand, last4: number.slice(-4) }
}

function requireNotExpired(gigs: Gigs, expiry: string): void {
  const [, month, year] = /^(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})$/.exec(expiry.trim()) ?? []
  if (!month || !year) {
    throw invalid("Enter the card's expiry date as MM/YY.", 'paymentCardExpired')
  }
  const firstDayAfter = new Date(Date.UTC(2000 + Number(year), Number(month), 1))
  if (firstDayAfter <= gigs.now()) throw invalid('This card has expired.', 'paymentCardExpired')
}
