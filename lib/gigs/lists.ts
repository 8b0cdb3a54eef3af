import { z } from 'zod'
import { GigsError } from '@/lib/gigs/errors'
import { request } from '@/lib/gigs/request'

type List<Item> = {
  name: string
  path: readonly string[]
  query?: Record<string, string>
  item: z.ZodType<Item>
}

// Far beyond any customer (200 items each); a server whose cursors run in circles must not hold us.
const MAX_PAGES = 50

/**
 * All items of a Gigs list, newest first, following `moreItemsAfter` to the end (gigs-api, lists).
 * @throws GigsError
 */
export async function readList<Item>({ name, path, query, item }: List<Item>): Promise<Item[]> {
  const answer = z.object({ items: z.array(item), moreItemsAfter: z.string().nullable() })
  const items: Item[] = []
  let after: string | null = null
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const position: Record<string, string> = after ? { after } : {}
    const list: z.infer<typeof answer> = await request({
      name,
      path,
      query: { ...query, limit: '200', ...position },
      answer,
    })
    items.push(...list.items)
    if (!list.moreItemsAfter) return items
    after = list.moreItemsAfter
  }
  throw new GigsError('unreadable', { call: name })
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
