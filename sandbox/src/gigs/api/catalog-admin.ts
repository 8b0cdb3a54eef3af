import { z } from 'zod'
import { invalid } from '../errors'
import { endpoint, type Endpoint, none, P } from './endpoint'
import { mergeMetadata, metadataPatchField } from './fields'
import { byPathId } from './path-id'
import { serializeAddon, serializePlan } from './serializers'
import { addon, plan } from './schemas/catalog'

const findPlan = byPathId('plans')
const findAddon = byPathId('addons')

const edit = {
  metadata: metadataPatchField.exactOptional(),
  name: z.string().min(1).max(255).exactOptional(),
  description: z.string().max(1000).nullable().exactOptional(),
} as const

const planEdit = z.strictObject({ ...edit, image: z.url().nullable().exactOptional() })

/**
 * What a partner can change in the catalog, and what puts an offer on sale or takes it off
 * (docs/gigs-api.md#catalog-endpoints).
 */
export const catalogEdits: Endpoint[] = [
  endpoint({
    method: 'PATCH',
    path: `${P}/plans/:id`,
    find: findPlan,
    query: none,
    body: planEdit,
    answers: plan,
    run(gigs, { found, body: { metadata = {}, ...changes } }) {
      const merged = mergeMetadata(found.metadata, metadata)
      return serializePlan(gigs.store.put('plans', { ...found, ...changes, metadata: merged }))
    },
  }),
  endpoint({
    method: 'PATCH',
    path: `${P}/addons/:id`,
    find: findAddon,
    query: none,
    body: z.strictObject(edit),
    answers: addon,
    run(gigs, { found, body: { metadata = {}, ...changes } }) {
      const merged = mergeMetadata(found.metadata, metadata)
      return serializeAddon(gigs.store.put('addons', { ...found, ...changes, metadata: merged }))
    },
  }),
  ...(['archive', 'publish'] as const).flatMap((move) => [
    endpoint({
      method: 'POST',
      path: `${P}/plans/:id/${move}`,
      find: findPlan,
      query: none,
      body: none,
      answers: plan,
      run: (gigs, { found }) =>
        serializePlan(gigs.store.put('plans', { ...found, status: moved(found.status, move) })),
    }),
    endpoint({
      method: 'POST',
      path: `${P}/addons/:id/${move}`,
      find: findAddon,
      query: none,
      body: none,
      answers: addon,
      run: (gigs, { found }) =>
        serializeAddon(gigs.store.put('addons', { ...found, status: moved(found.status, move) })),
    }),
  ]),
]

function moved(status: string, move: 'archive' | 'publish'): 'archived' | 'available' {
  const after = move === 'archive' ? 'archived' : 'available'
  if (status === after) throw invalid(`This is ${after} already.`)
  if (move === 'publish' && status === 'archived') {
    throw invalid('What is archived cannot be published again.')
  }
  return after
}
