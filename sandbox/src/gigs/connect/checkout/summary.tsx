import type { Child } from 'hono/jsx'
import { discounted } from '../../domain/vouchers'
import type { Addon, Money, Plan, Voucher } from '../../model/state'
import { includedText } from '../subscription-parts'
import { allowanceLines, priceText, termText } from '../format'
import { discountText, savedText, type AppliedCode } from './voucher-code'

type SummaryProps = {
  plan: Plan | null
  addons: Addon[]
  total: Money
  locale: string
  code?: AppliedCode | null
  portedNumber?: string | null
}

/** The order and its total, next to every step of a checkout. */
export function Summary({ plan, addons, total, locale, code, portedNumber }: SummaryProps) {
  return (
    <>
      <h2>Your order</h2>
      <ul class="lines">
        {plan && (
          <Line name={plan.name} price={priceText(plan.price, locale)}>
            {includedText(plan)}
          </Line>
        )}
        {addons.map((addon) => (
          <Line key={addon.id} name={addon.name} price={priceText(addon.price, locale)}>
            {allowanceLines(addon.allowances).join(' · ')}
          </Line>
        ))}
        {portedNumber && (
          <Line name="Your number" price={portedNumber}>
            Transferred from your current provider
          </Line>
        )}
        {plan && code?.voucher && (
          <Line name={`Voucher ${code.code}`} price={savedText(plan, code.voucher, locale)}>
            {discountText(code.voucher, locale)}
          </Line>
        )}
      </ul>
      {code?.error && (
        <p class="note small">
          Voucher {code.code}: {code.error} You pay the full price.
        </p>
      )}
      <p class="item total">
        <span>Total today</span>
        <strong class="num">{priceText(total, locale)}</strong>
      </p>
      {plan && <p class="muted small">{renewalText(plan, code?.voucher ?? null, locale)}</p>}
    </>
  )
}

function Line({ name, price, children }: { name: string; price: string; children?: Child }) {
  return (
    <li class="item">
      <span>
        <span class="name">{name}</span>
        <span class="description muted small">{children}</span>
      </span>
      <span class="num">{price}</span>
    </li>
  )
}

function renewalText(plan: Plan, voucher: Voucher | null, locale: string) {
  const { price, validity } = plan
  if (validity.type === 'oneTime') return `Paid ${termText(validity)}. It doesn’t renew.`
  const lasting = voucher?.recurrence.type === 'forever' ? voucher : null
  const regular = `${priceText(discounted(price, lasting), locale)} ${termText(validity)}`
  if (voucher?.recurrence.type === 'repeating') {
    return `${discountText(voucher, locale)}, then ${regular}, until you cancel.`
  }
  return `Then ${regular}, until you cancel.`
}
