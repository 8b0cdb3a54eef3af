import type { Meter } from '@/components/subscriptions/usage-meter'
import type { Account, Subscription, UsageBalance } from '@/lib/account/account'
import {
  allowanceKinds,
  type Left,
  leftOf,
  mainAllowance,
  shareOf,
} from '@/lib/account/allowance-left'
import { type Display, formatAmount, formatLeft } from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** Returns the meters of these balances in display order. Leaves out balances of kinds that we don't know. */
export const metersOf = (balances: readonly UsageBalance[], display: Display): Meter[] =>
  allowanceKinds.flatMap((kind) =>
    balances
      .filter(({ allowance }) => allowance.type === kind)
      .map((balance) => toMeter(balance.id, leftOf(kind, [balance]), display)),
  )

/** Returns the meter of the allowance that matters most to the customer of a line; null if nothing is known. */
export function mainMeter(
  account: Account,
  line: Subscription,
  display: Display,
): (Meter & { share: number }) | null {
  const main = mainAllowance(account, line)
  return main ? { ...toMeter(line.id, main, display), share: shareOf(main) } : null
}

function toMeter(id: string, left: Left, display: Display): Meter {
  const t = translatorFor(display.locale)
  const { kind, remaining, limit } = left
  const name = t(`subscriptions.allowances.${kind}`)
  const text =
    limit === null ? unlimitedText(left, t, display) : formatLeft(kind, remaining, limit, display)
  return { id, kind, name, text, remaining, limit }
}

function unlimitedText({ kind, used }: Left, t: Translator, display: Display): string {
  if (used <= 0) return t('subscriptions.usage.unlimitedUnused')
  return t('subscriptions.usage.unlimitedUsed', { amount: formatAmount(kind, used, display) })
}
