import { allowanceKinds } from '@/components/subscriptions/allowance-kinds'
import type { Meter } from '@/components/subscriptions/usage-meter'
import type { Account, Subscription, UsageBalance } from '@/lib/account/account'
import { type AllowanceKind, type Display, formatAmount, formatLeft } from '@/lib/i18n/format'

/** Returns the meters of these balances in display order. Leaves out balances of kinds that we don't know. */
export const metersOf = (balances: readonly UsageBalance[], display: Display): Meter[] =>
  allowanceKinds.flatMap((kind) =>
    balances
      .filter(({ allowance }) => allowance.type === kind)
      .map((balance) => toMeter(balance.id, leftOf(kind, [balance]), display)),
  )

/** What is left of an allowance; a null limit means unlimited. */
type Left = { kind: AllowanceKind; used: number; remaining: number; limit: number | null }

/**
 * Returns the one meter that matters most to a customer: what is left of the data of the plan and its add-ons; if that
 * is unlimited, of the limited allowance that is most used up. Returns null if nothing is known.
 */
export function mainMeter(
  account: Account,
  { id }: Subscription,
  display: Display,
): (Meter & { share: number }) | null {
  const balances = (account.usage ?? []).filter(({ subscription }) => subscription === id)
  const all = allowanceKinds.flatMap((kind) => {
    const ofKind = balances.filter(({ allowance }) => allowance.type === kind)
    return ofKind.length > 0 ? [leftOf(kind, ofKind)] : []
  })
  const limited = all.filter(({ limit }) => limit !== null && limit > 0)
  const [scarcest] = limited.toSorted((a, b) => shareOf(a) - shareOf(b))
  const main = limited.find(({ kind }) => kind === 'data') ?? scarcest ?? all[0]
  return main ? { ...toMeter(id, main, display), share: shareOf(main) } : null
}

const shareOf = ({ remaining, limit }: Left) => (limit === null ? 1 : remaining / limit)

function leftOf(kind: AllowanceKind, balances: readonly UsageBalance[]): Left {
  const used = sum(balances.map((balance) => balance.used))
  const limits = balances.map(({ limit }) => limit).filter((limit) => limit !== null)
  if (limits.length < balances.length) return { kind, used, remaining: 0, limit: null }
  const remaining = balances.map((balance) =>
    Math.max(0, balance.remaining ?? (balance.limit ?? 0) - balance.used),
  )
  return { kind, used, remaining: sum(remaining), limit: sum(limits) }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function toMeter(id: string, { kind, used, remaining, limit }: Left, display: Display): Meter {
  const text =
    limit === null
      ? `Unlimited, ${used > 0 ? formatAmount(kind, used, display) : 'none'} used`
      : formatLeft(kind, remaining, limit, display)
  return { id, kind, text, remaining, limit }
}
