import { z } from 'zod'
import type { Account } from '@/lib/account/account'
import type { Fact, Item } from '@/lib/intents/facts'
import type { Refusal } from '@/lib/intents/refusal'

/** An opaque id of up to 64 characters (docs/gigs-api.md#ids). */
export const gigsId = z.string().min(1).max(64)

/** One or more ids of one form field, each once. A form submits a single id as a plain string. */
export const gigsIds = z.preprocess((value) => {
  const ids = typeof value === 'string' ? [value] : value
  return Array.isArray(ids) ? [...new Set(ids)] : ids
}, z.array(gigsId).min(1).max(20))

/**
 * The eight properties of an intent. All are required; null means "none". Its words for customers are in the catalogs,
 * under `intents` and its type.
 */
export type Definition<Type extends string, Input> = {
  /** The name in the API. */
  type: Type
  /** What the button of this intent acts on. */
  subject: 'account' | 'plan' | 'addon' | 'subscription' | 'payment'
  /** The kinds of Gigs project that support this intent. */
  worksWith: readonly ('payments' | 'billing')[]
  /** Texts for partners in docs/intents. `fulfilled` says in words what `observe` compares; null without a fact. */
  guide: { question: string; fulfilled: string | null }
  /** What our form may submit: a strict object whose parsed output also matches the schema. */
  input: z.ZodType<Input>
  /** Returns why this intent cannot start now; null if it can. The API does not check most of this. */
  refuse: (account: Account, input: Input) => Refusal | null
  /** Returns the object under `intent[type]`. */
  payload: ((input: Input) => Record<string, unknown>) | null
  /** Returns the one fact that a launch must change; null if the account does not show it. */
  observe: ((account: Account, input: Input) => Fact | null) | null
}

export type Prepared =
  | { ok: true; input: unknown; wire: { type: string }; before: string | null }
  | { ok: false; refusal: Refusal }

/** The result for one launch: an outcome, or new items, which several launches may compete for. */
export type Comparison = 'fulfilled' | 'unconfirmed' | 'acknowledged' | { items: readonly Item[] }

/**
 * Defines an intent. Hides the type of its input, so that neither the registry nor its callers need a cast or a
 * switch. `prepare` and `compare` accept any submitted or stored value and never throw.
 */
export function defineIntent<const Type extends string, Input>(
  definition: Definition<Type, Input>,
) {
  const { type, subject, guide, worksWith } = definition
  const { input: schema, refuse, payload, observe } = definition

  function prepare(account: Account, submitted: unknown): Prepared {
    const parsed = schema.safeParse(submitted)
    if (!parsed.success) return { ok: false, refusal: 'invalidInput' }
    const input = parsed.data
    const refusal =
      refuseAlways(account, worksWith) ?? refuse(account, input) ?? refuseStale(account)
    if (refusal) return { ok: false, refusal }
    const wire = payload ? { type, [type]: payload(input) } : { type }
    return { ok: true, input, wire, before: observe?.(account, input)?.value ?? null }
  }

  function compare(account: Account, stored: unknown, before: string | null): Comparison {
    const parsed = schema.safeParse(stored)
    if (!parsed.success) return 'unconfirmed'
    if (before === null) return 'acknowledged'
    const change = observe?.(account, parsed.data)?.since(before) ?? false
    if (typeof change === 'boolean') return change ? 'fulfilled' : 'unconfirmed'
    return change.length > 0 ? { items: change } : 'unconfirmed'
  }

  return { type, subject, guide, worksWith, prepare, compare }
}

// Checked last, so that an intent that is silently refused stays hidden while Gigs is unreachable.
const refuseStale = ({ isReachable }: Account): Refusal | null =>
  isReachable ? null : 'unreachable'

function refuseAlways(account: Account, worksWith: readonly string[]): Refusal | null {
  if (!worksWith.includes(account.project.kind)) return 'needsPayments'
  const status = account.gigsUser?.status ?? 'active'
  if (status === 'blocked' || status === 'deleted') return 'accountBlocked'
  return null
}
