import type { Account, Subscription, UsageBalance } from '@/lib/account/account'
import type { AllowanceKind } from '@/lib/i18n/format'

/** The kinds of allowances in display order. */
export const allowanceKinds: AllowanceKind[] = ['data', 'voice', 'sms']

/** What is left of an allowance, in bytes, seconds or messages; a null limit means unlimited. */
export type Left = { kind: AllowanceKind; used: number; remaining: number; limit: number | null }

/**
 * Returns the allowance that matters most to the customer of a line: the data of the plan and its add-ons; if that is
 * unlimited, the limited allowance that is most used up. Returns null if nothing is known.
 */
export function mainAllowance(account: Account, { id }: Pick<Subscription, 'id'>): Left | null {
  const balances = (account.usage ?? []).filter(({ subscription }) => subscription === id)
  const all = allowanceKinds.flatMap((kind) => {
    const ofKind = balances.filter(({ allowance }) => allowance.type === kind)
    return ofKind.length > 0 ? [leftOf(kind, ofKind)] : []
  })
  const limited = all.filter(({ limit }) => limit !== null && limit > 0)
  const [scarcest] = limited.toSorted((a, b) => shareOf(a) - shareOf(b))
  return limited.find(({ kind }) => kind === 'data') ?? scarcest ?? all[0] ?? null
}

/** Returns the remaining share of an allowance, 0 to 1. */
export const shareOf = ({ remaining, limit }: Left) => (limit === null ? 1 : remaining / limit)

/** Returns what is left of balances of one kind together. */
export function leftOf(kind: AllowanceKind, balances: readonly UsageBalance[]): Left {
  const used = sum(balances.map((balance) => balance.used))
  const limits = balances.map(({ limit }) => limit).filter((limit) => limit !== null)
  if (limits.length < balances.length) return { kind, used, remaining: 0, limit: null }
  const remaining = balances.map((balance) =>
    Math.max(0, balance.remaining ?? (balance.limit ?? 0) - balance.used),
  )
  return { kind, used, remaining: sum(remaining), limit: sum(limits) }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
