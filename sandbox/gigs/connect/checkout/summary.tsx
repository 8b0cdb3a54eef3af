import type { Child } from 'hono/jsx'
import type { Addon, Money, Plan } from '../../state'
import { includedText } from '../subscription-parts'
import { allowanceLines, priceText, termText } from '../words'

type Bought = {
  plan: Plan | null
  addons: Addon[]
  total: Money
  locale: string
  voucherCode?: string | undefined
  keeps?: string | null
}

/** What is being bought and what it costs, beside every step of a checkout. */
export function Summary({ plan, addons, total, locale, voucherCode, keeps }: Bought) {
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
        {keeps && (
          <Line name="Your number" price={keeps}>
            Moved from your present provider
          </Line>
        )}
        {voucherCode && (
          <Line name={`Voucher ${voucherCode}`} price="–">
            In the sandbox it changes no price.
          </Line>
        )}
      </ul>
      <p class="item total">
        <span>Total today</span>
        <strong class="num">{priceText(total, locale)}</strong>
      </p>
      {plan && <p class="muted small">{renewalText(plan, locale)}</p>}
    </>
  )
}

function Line({ name, price, children }: { name: string; price: string; children?: Child }) {
  return (
    <li class="item">
      <span>
        <span class="name">{name}</span>
        <span class="says muted small">{children}</span>
      </span>
      <span class="num">{price}</span>
    </li>
  )
}

function renewalText({ price, validity }: Plan, locale: string) {
  if (validity.type === 'oneTime') return `Paid ${termText(validity)}. It does not renew.`
  return `Then ${priceText(price, locale)} ${termText(validity)}, until you cancel.`
}
