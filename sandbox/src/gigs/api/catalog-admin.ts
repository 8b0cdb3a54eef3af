import { z } from 'zod'
import { invalid } from '../errors'
import { endpoint, type Endpoint, none, PROJECT_PATH } from './endpoint'
import { mergeMetadata, metadataPatchField } from './fields'
import { byPathId } from './lookup'
import { serializeAddon, serializePlan } from './serializers'
import { addon, plan } from './schemas/catalog'

const findPlan = byPathId('plans')
const findAddon = byPathId('addons')

const editFields = {
  metadata: metadataPatchField.exactOptional(),
  name: z.string().min(1).max(255).exactOptional(),
  description: z.string().max(1000).nullable().exactOptional(),
} as const

const planEdit = z.strictObject({ ...editFields, image: z.url().nullable().exactOptional() })

/** Updates, publishes and archives plans and add-ons (docs/gigs-api.md#catalog-endpoints). */
export const catalogEdits: Endpoint[] = [
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/plans/:id`,
    find: findPlan,
    query: none,
    body: planEdit,
    response: plan,
    run(gigs, { found, body: { metadata = {}, ...changes } }) {
      const merged = mergeMetadata(found.metadata, metadata)
      return serializePlan(gigs.store.put('plans', { ...found, ...changes, metadata: merged }))
    },
  }),
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/addons/:id`,
    find: findAddon,
    query: none,
    body: z.strictObject(editFields),
    response: addon,
    run(gigs, { found, body: { metadata = {}, ...changes } }) {
      const merged = mergeMetadata(found.metadata, metadata)
      return serializeAddon(gigs.store.put('addons', { ...found, ...changes, metadata: merged }))
    },
  }),
  ...(['archive', 'publish'] as const).flatMap((move) => [
    endpoint({
      method: 'POST',
      path: `${PROJECT_PATH}/plans/:id/${move}`,
      find: findPlan,
      query: none,
      body: none,
      response: plan,
      run: (gigs, { found }) =>
        serializePlan(
          gigs.store.put('plans', { ...found, status: statusAfter(found.status, move) }),
        ),
    }),
    endpoint({
      method: 'POST',
      path: `${PROJECT_PATH}/addons/:id/${move}`,
      find: findAddon,
      query: none,
      body: none,
      response: addon,
      run: (gigs, { found }) =>
        serializeAddon(
          gigs.store.put('addons', { ...found, status: statusAfter(found.status, move) }),
        ),
    }),
  ]),
]

function statusAfter(status: string, move: 'archive' | 'publish'): 'archived' | 'available' {
  const after = move === 'archive' ? 'archived' : 'available'
  if (status === after) throw invalid(`The status is already ${after}.`)
  if (move === 'publish' && status === 'archived') {
    throw invalid('Archived items cannot be published again.')
  }
  return after
}
