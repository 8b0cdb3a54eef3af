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
  /** What each item must itself say that it belongs to; the filter of the list is not the wall. */
  of?: Owner
}

/** An id, and the property of an item that holds it or an object with it. */
type Owner = { property: 'user' | 'subscription'; id: string }

// 200 is the most (docs/gigs-api.md#lists), but as many subscriptions with all they contain may pass our cap of
// bytes.
const PAGE_SIZE = '100'
const MAX_PAGES = 50

const page = z.object({
  items: z.array(z.unknown()),
  moreItemsAfter: z.string().nullish().catch(null),
})

/**
 * The items of a Gigs list, newest first, following `moreItemsAfter` to the end (docs/gigs-api.md#lists). Items
 * of another owner and items that cannot be read are left out and logged.
 * @throws GigsError
 */
export async function readList<Item>(list: List<Item>): Promise<Item[]> {
  const { name, path, query } = list
  const all: unknown[] = []
  const seen = new Set<string>()
  let position: Record<string, string> = {}
  for (;;) {
    const sent = { ...query, limit: PAGE_SIZE, ...position }
    const { items, moreItemsAfter: after } = await request({
      name,
      path,
      query: sent,
      answer: page,
    })
    all.push(...items)
    if (!after) return usableOf(list, all)
    // A server whose cursors run in circles must neither hold us nor make an account unreadable.
    if (seen.has(after) || seen.size + 1 >= MAX_PAGES) {
      log.warn({ step: 'listCut', call: name, items: all.length })
      return usableOf(list, all)
    }
    seen.add(after)
    position = { after }
  }
}

/**
 * The same for a list that is not in every version of the API: null where it is not served.
 * @throws GigsError
 */
export async function readListIfThere<Item>(list: List<Item>): Promise<Item[] | null> {
  try {
    return await readList(list)
  } catch (error) {
    if (error instanceof GigsError && [404, 501].includes(error.facts.status ?? 0)) return null
    throw error
  }
}

function usableOf<Item>({ name, item, of }: List<Item>, all: unknown[]): Item[] {
  const own = of ? ownItems(name, of, all) : all
  const parsed = own.map((raw) => item.safeParse(raw))
  const unreadable = own.filter((_, place) => !parsed[place]?.success)
  if (unreadable.length > 0) {
    const fields = parsed.flatMap(({ error }) => error?.issues.map(({ path }) => path.join('.')))
    const about = { items: idsIn(unreadable), fields: [...new Set(fields)].slice(0, MOST_LOGGED) }
    log.warn({ step: 'unreadableItems', call: name, count: unreadable.length, ...about })
  }
  return parsed.flatMap(({ data }) => data ?? [])
}

function ownItems(call: string, { property, id }: Owner, all: unknown[]): unknown[] {
  const owned = owners[property]
  const [own, foreign]: [unknown[], unknown[]] = [[], []]
  for (const raw of all) (owned.safeParse(raw).data === id ? own : foreign).push(raw)
  if (foreign.length > 0) logForeign(call, { [property]: id }, foreign)
  return own
}

/** Logs by ids alone that Gigs returned what belongs to someone else, or does not say to whom. */
export function logForeign(call: string, asked: Record<string, string>, items: unknown[]): void {
  log.warn({ step: 'foreignItems', call, ...asked, count: items.length, items: idsIn(items) })
}

const owners = {
  user: z.object({ user: reference }).transform(({ user }) => user),
  subscription: z.object({ subscription: reference }).transform(({ subscription }) => subscription),
}

const MOST_LOGGED = 20
const withId = z.object({ id: z.string().max(64) })

const idsIn = (items: unknown[]) =>
  items.slice(0, MOST_LOGGED).map((raw) => withId.safeParse(raw).data?.id ?? null)
