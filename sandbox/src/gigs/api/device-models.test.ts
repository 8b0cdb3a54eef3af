import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const get = (path: string) => gigs.send('GET', path)

describe.each([
  ['deviceModels', 'dmd_0aster9', 6],
  ['deviceModelBrands', 'dmb_0aster', 3],
])('%s', (name, id, count) => {
  test('returns the list in pages, and a single object', async () => {
    expect(ids(await get(`/${name}`))).toHaveLength(count)
    const first = await get(`/${name}?limit=2`)
    const next = await get(`/${name}?limit=200&after=${text(first, 'moreItemsAfter')}`)
    expect(ids(next)).toHaveLength(count - 2)
    expect(at(await get(`/${name}/${id}`), 'id')).toBe(id)
  })

  test('returns 401 without a key, 404 for an unknown id and 422 for an unknown filter', async () => {
    expect((await gigs.send('GET', `/${name}`, { key: null })).status).toBe(401)
    expect((await get(`/${name}/none`)).status).toBe(404)
    expect((await get(`/${name}?color=red`)).status).toBe(422)
  })
})

describe('creating a subscription with a device model', () => {
  test('creates a device of that model', async () => {
    const { user, response } = await order({ deviceModel: 'dmd_0asterpad' })
    expect(response.status).toBe(201)
    expect(at(await gigs.get(`/devices?user=${user}`), 'items')).toMatchObject([
      { imei: null, user, model: { object: 'deviceModel', id: 'dmd_0asterpad', brand: 'Aster' } },
    ])
  })

  test('returns 422 for no device, an unknown model, and for both device and model', async () => {
    for (const more of [
      {},
      { deviceModel: 'dmd_none' },
      { deviceModel: 'dmd_0asterpad', device: 'dev_1' },
    ]) {
      expect((await order(more)).response.status).toBe(422)
    }
  })
})

async function order(more: object) {
  const email = `${Math.random()}@example.com`
  const user = text(await gigs.post('/users', { email }), 'id')
  const response = await gigs.post('/subscriptions', { plan: 'pln_0tablet', user, ...more })
  return { user, response }
}
