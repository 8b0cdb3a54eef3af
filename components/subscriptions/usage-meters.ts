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

function toMeter(id: string, { kind, used, remaining, limit }: Left, display: Display): Meter {
  const text =
    limit === null
      ? `Unlimited, ${used > 0 ? formatAmount(kind, used, display) : 'none'} used`
      : formatLeft(kind, remaining, limit, display)
  return { id, kind, text, remaining, limit }
}
