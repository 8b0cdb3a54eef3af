import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()

describe.each([
  ['plans', 'pln_0premium'],
  ['addons', 'add_0messages'],
])('%s', (kind, id) => {
  test('updates name, description and metadata', async () => {
    const changed = await gigs.patch(`/${kind}/${id}`, {
      name: 'Other',
      description: null,
      metadata: { a: 'b' },
    })
    expect(changed.body).toMatchObject({ name: 'Other', description: null, metadata: { a: 'b' } })
    expect((await gigs.get(`/${kind}/${id}`)).body).toEqual(changed.body)
  })

  test('returns 422 for properties that cannot be updated', async () => {
    for (const body of [{ price: { amount: 1, currency: 'USD' } }, { status: 'available' }]) {
      expect((await gigs.patch(`/${kind}/${id}`, body)).status).toBe(422)
    }
    expect((await gigs.post(`/${kind}/${id}/publish`)).status).toBe(422)
  })

  test('archives for good: it is no longer listed and cannot be published', async () => {
    expect(at(await gigs.post(`/${kind}/${id}/archive`), 'status')).toBe('archived')
    expect(ids(await gigs.get(`/${kind}?limit=200`))).not.toContain(id)
    expect((await gigs.post(`/${kind}/${id}/publish`)).status).toBe(422)
    expect((await gigs.post(`/${kind}/${id}/archive`)).status).toBe(422)
    expect((await gigs.post(`/${kind}/none/archive`)).status).toBe(404)
  })
})

describe('plans/search', () => {
  test('filters plans, by default those on sale; returns 422 for unknown properties', async () => {
    const found = await gigs.post('/plans/search?limit=200', { simType: 'pSIM' })
    expect(ids(found)).toEqual(ids(await gigs.get('/plans?limit=200&simType=pSIM')))
    expect(ids(await gigs.post('/plans/search', { status: 'archived' }))).toContain('pln_0legacy')
    expect((await gigs.post('/plans/search', { name: 'x' })).status).toBe(422)
  })
})

describe('sims', () => {
  test('updates metadata only', async () => {
    const { user } = await gigs.customer('active')
    const sim = text(await gigs.get(`/sims?user=${user}`), 'items', 0, 'id')
    const changed = await gigs.patch(`/sims/${sim}`, { metadata: { a: 'b' } })
    expect(changed).toMatchObject({ status: 200, body: { id: sim, metadata: { a: 'b' } } })
    expect((await gigs.patch(`/sims/${sim}`, { status: 'retired' })).status).toBe(422)
  })
})

describe('subscriptionAddons', () => {
  test('creates and ends an add-on; returns 422 if it does not fit or has ended', async () => {
    const { subscription, user } = await gigs.customer('active')
    const addons = await gigs.get('/addons?plan=pln_0everyday')
    const addon = text(addons, 'items', 0, 'id')
    const created = await gigs.post('/subscriptionAddons', { addon, subscription })
    expect(created).toMatchObject({ status: 201, body: { status: 'active', user, subscription } })
    const path = `/subscriptionAddons/${text(created, 'id')}`
    expect((await gigs.delete(path)).body).toMatchObject({ status: 'ended', currentPeriod: null })
    expect((await gigs.delete(path)).status).toBe(422)
    const incompatible = await gigs.post('/subscriptionAddons', {
      addon: 'add_0router100',
      subscription,
    })
    expect(incompatible.status).toBe(422)
    const missing = await gigs.post('/subscriptionAddons', {})
    expect(text(missing, 'message')).toContain('addon, subscription')
  })
})
