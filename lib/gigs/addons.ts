import { z } from 'zod'
import { id, optionalText, text, texts } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { allowances, isReadable, price } from '@/lib/gigs/plans'
import { projectPath } from '@/lib/gigs/project'

export const addon = z.object({
  id,
  name: text,
  description: optionalText,
  status: text,
  price,
  allowances,
  plans: texts,
  /** `oneTime` or `recurring`. Some versions of the API omit it. */
  recurrenceType: optionalText,
})
export type Addon = z.infer<typeof addon>

/** Returns the add-ons on sale that have a readable price. */
export async function list(): Promise<Addon[]> {
  const addons = await readList({
    name: 'addons.list',
    path: projectPath('addons'),
    query: { status: 'available' },
    item: addon,
  })
  return addons.filter(({ price: addonPrice }) => isReadable(addonPrice))
}
