import { z } from 'zod'
import { GigsError } from '@/lib/gigs/errors'
import { reference } from '@/lib/gigs/fields'
import { request } from '@/lib/gigs/request'
import { log } from '@/lib/log'

type List<Item> = {
  name: string
  path: readonly string[]
  query?: Record<string, string>
  item: z.ZodType<Item>
  /** The owner that each item must name, because the filter of the list alone is not a safe boundary. */
  owner?: Owner
}

/** The id of the owner, and the property of an item that references it. */
type Owner = { property: keyof typeof ownerIds; id: string }

// The maximum is 200 (docs/gigs-api.md#lists), but 200 subscriptions may exceed our limit of bytes.
const PAGE_SIZE = '100'
const MAX_PAGES = 50

const page = z.object({
  items: z.array(z.unknown()),
  moreItemsAfter: z.string().nullish().catch(null),
})

/**
 * Reads all pages of a Gigs list, newest items first (docs/gigs-api.md#lists). Leaves out and logs unreadable items
 * and items of another owner.
 * @throws GigsError
 */
export async function readList<Item>(list: List<Item>): Promise<Item[]> {
  const { name, path, query } = list
  const all: unknown[] = []
  const seen = new Set<string>()
  let position: Record<string, string> = {}
  for (;;) {
    const { items, moreItemsAfter: after } = await request({
      name,
      path,
      query: { ...query, limit: PAGE_SIZE, ...position },
      response: page,
    })
    all.push(...items)
    if (!after) return readableItems(list, all)
    // Stops at repeated cursors and returns what was read, so that the account stays readable.
    if (seen.has(after) || seen.size + 1 >= MAX_PAGES) {
      log.warn({ step: 'listCut', call: name, items: all.length })
      return readableItems(list, all)
    }
    seen.add(after)
    position = { after }
  }
}

/**
 * Reads a list that some versions of the API do not have. Returns null if it does not exist.
 * @throws GigsError
 */
export async function readOptionalList<Item>(list: List<Item>): Promise<Item[] | null> {
  try {
    return await readList(list)
  } catch (error) {
    if (error instanceof GigsError && [404, 501].includes(error.facts.status ?? 0)) return null
    throw error
  }
}

function readableItems<Item>({ name, item, owner }: List<Item>, all: unknown[]): Item[] {
  const own = owner ? ownItems(name, owner, all) : all
  const parsed = own.map((raw) => item.safeParse(raw))
  const unreadable = own.filter((_, index) => !parsed[index]?.success)
  if (unreadable.length > 0) {
    const fields = parsed.flatMap(({ error }) => error?.issues.map(({ path }) => path.join('.')))
    const details = { items: idsIn(unreadable), fields: [...new Set(fields)].slice(0, MAX_LOGGED) }
    log.warn({ step: 'unreadableItems', call: name, count: unreadable.length, ...details })
  }
  return parsed.flatMap(({ data }) => data ?? [])
}

function ownItems(call: string, { property, id }: Owner, all: unknown[]): unknown[] {
  const ownerId = ownerIds[property]
  const [own, foreign]: [unknown[], unknown[]] = [[], []]
  for (const raw of all) (ownerId.safeParse(raw).data === id ? own : foreign).push(raw)
  if (foreign.length > 0) logForeign(call, { [property]: id }, foreign)
  return own
}

/** Logs only the ids of items that belong to another owner or do not name one. */
export function logForeign(call: string, query: Record<string, string>, items: unknown[]): void {
  log.warn({ step: 'foreignItems', call, ...query, count: items.length, items: idsIn(items) })
}

/**
 * Returns the items of these subscriptions, and logs all others. For lists whose items name a subscription but no
 * user. `call` is the name of the list in the log.
 */
export function ofSubscriptions<Item extends { subscription: string }>(
  call: string,
  items: readonly Item[],
  subscriptions: readonly { id: string }[],
): Item[] {
  const ids = new Set(subscriptions.map((subscription) => subscription.id))
  const [own, foreign]: [Item[], Item[]] = [[], []]
  for (const item of items) (ids.has(item.subscription) ? own : foreign).push(item)
  if (foreign.length > 0) logForeign(call, {}, foreign)
  return own
}

const ownerIds = {
  user: z.object({ user: reference }).transform(({ user }) => user),
  subscription: z.object({ subscription: reference }).transform(({ subscription }) => subscription),
  'labels.subscription': z
    .object({ labels: z.object({ subscription: reference }) })
    .transform(({ labels }) => labels.subscription),
}

const MAX_LOGGED = 20
const withId = z.object({ id: z.string().max(64) })

const idsIn = (items: unknown[]) =>
  items.slice(0, MAX_LOGGED).map((raw) => withId.safeParse(raw).data?.id ?? null)
