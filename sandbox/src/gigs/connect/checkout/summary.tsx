import type { Child } from 'hono/jsx'
import { discounted } from '../../domain/vouchers'
import type { Addon, Money, Plan, Voucher } from '../../model/state'
import { includedText } from '../subscription-parts'
import type { Translator } from '../words/translator'
import { allowanceLines, priceText, termText } from '../format'
import { discountText, refusedText, savedText, type AppliedCode } from './voucher-code'

type SummaryProps = {
  t: Translator
  plan: Plan | null
  addons: Addon[]
  total: Money
  code?: AppliedCode | null
  portedNumber?: string | null
}

/** The order and its total, next to every step of a checkout. */
export function Summary({ t, plan, addons, total, code, portedNumber }: SummaryProps) {
  return (
    <>
      <h2>{t('order.title')}</h2>
      <ul class="lines">
        {plan && (
          <Line name={plan.name} price={priceText(plan.price, t.locale)}>
            {includedText(t, plan)}
          </Line>
        )}
        {addons.map((addon) => (
          <Line key={addon.id} name={addon.name} price={priceText(addon.price, t.locale)}>
            {allowanceLines(t, addon.allowances).join(' · ')}
          </Line>
        ))}
        {portedNumber && (
          <Line name={t('order.number')} price={portedNumber}>
            {t('order.numberNote')}
          </Line>
        )}
        {plan && code?.voucher && (
          <Line
            name={t('order.voucher', { code: code.code })}
            price={savedText(plan, code.voucher, t.locale)}
          >
            {discountText(t, code.voucher)}
          </Line>
        )}
      </ul>
      {code?.error && (
        <p class="note small">
          {t('order.voucherRefused', {
            code: code.code,
            reason: refusedText(t, code.error),
          })}
        </p>
      )}
      <p class="item total">
        <span>{t('order.total')}</span>
        <strong class="num">{priceText(total, t.locale)}</strong>
      </p>
      {plan && <p class="muted small">{renewalText(t, plan, code?.voucher ?? null)}</p>}
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

function renewalText(t: Translator, plan: Plan, voucher: Voucher | null) {
  const term = termText(t, plan.validity)
  if (plan.validity.type === 'oneTime') return t('order.paidOnce', { term })
  const lasting = voucher?.recurrence.type === 'forever' ? voucher : null
  const price = priceText(discounted(plan.price, lasting), t.locale)
  if (voucher?.recurrence.type === 'repeating') {
    const discount = discountText(t, voucher)
    return t('order.renewalAfterDiscount', { discount, price, term })
  }
  return t('order.renewal', { price, term })
}
