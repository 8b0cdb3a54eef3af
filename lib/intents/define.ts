import { z } from 'zod'
import type { Account } from '@/lib/account/account'
import type { Fact, Item } from '@/lib/intents/facts'
import type { Refusal } from '@/lib/intents/refusal'

/** Ids are opaque: up to 64 characters of anything (docs/gigs-api.md#ids). */
export const gigsId = z.string().min(1).max(64)

/** Several ids from one form field; a form with a single one submits it bare. */
export const gigsIds = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(gigsId).min(1).max(20),
)

/** Every intent states all eight answers, in this order; null means "none", never "forgotten". */
export type Definition<Type extends string, Input> = {
  /** The name on the wire. */
  type: Type
  /** Where its button belongs. */
  subject: 'account' | 'plan' | 'addon' | 'subscription' | 'payment'
  /** The kinds of Gigs project that can run it. */
  worksWith: readonly ('payments' | 'billing')[]
  copy: { button: string; fulfilled: string; unconfirmed: string }
  /** What our form may submit: a strict object, and its own output parses again. */
  input: z.ZodType<Input>
  /** Eligibility, which the API mostly does not check. */
  refuse: (account: Account, input: Input) => Refusal | null
  /** The object under `intent[type]`. */
  payload: ((input: Input) => Record<string, unknown>) | null
  /** The one fact that this launch must change; null where the account does not show it. */
  observe: ((account: Account, input: Input) => Fact | null) | null
}

export type Prepared =
  | { ok: true; input: unknown; wire: { type: string }; before: string | null }
  | { ok: false; refusal: Refusal }

/** What the account says of a launch: a verdict, or new items, which it may have to share out. */
export type Seen = 'fulfilled' | 'unconfirmed' | 'acknowledged' | { items: readonly Item[] }

/**
 * Closes over the type of the input, so that the registry needs no cast and no caller a switch.
 * `prepare` and `compare` never throw, whatever was submitted or stored.
 */
export function defineIntent<const Type extends string, Input>(
  definition: Definition<Type, Input>,
) {
  const { type, subject, copy, worksWith, input: schema, refuse, payload, observe } = definition

  function prepare(account: Account, submitted: unknown): Prepared {
    const parsed = schema.safeParse(submitted)
    if (!parsed.success) return { ok: false, refusal: 'invalidInput' }
    const input = parsed.data
    const refusal = refuseAny(account, worksWith) ?? refuse(account, input) ?? refuseOld(account)
    if (refusal) return { ok: false, refusal }
    const wire = payload ? { type, [type]: payload(input) } : { type }
    return { ok: true, input, wire, before: observe?.(account, input)?.value ?? null }
  }

  function compare(account: Account, stored: unknown, before: string | null): Seen {
    const parsed = schema.safeParse(stored)
    if (!parsed.success) return 'unconfirmed'
    if (before === null) return 'acknowledged'
    const change = observe?.(account, parsed.data)?.since(before) ?? false
    if (typeof change === 'boolean') return change ? 'fulfilled' : 'unconfirmed'
    return change.length > 0 ? { items: change } : 'unconfirmed'
  }

  return { type, subject, copy, prepare, compare }
}

// Last, so that what makes no sense anyway stays absent instead of being shown as not possible now.
const refuseOld = ({ isReachable }: Account): Refusal | null => (isReachable ? null : 'unreachable')

function refuseAny(account: Account, worksWith: readonly string[]): Refusal | null {
  if (!worksWith.includes(account.project.kind)) return 'needsPayments'
  const status = account.gigsUser?.status ?? 'active'
  if (status === 'blocked' || status === 'deleted') return 'accountBlocked'
  return null
}
