import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
let created = 0
const freshImei = () => String(350_000_000_000_000 + ++created)

describe('devices', () => {
  test('can be created, found, updated and deleted', async () => {
    const { user } = await gigs.customer('empty')
    const imei = freshImei()
    const device = await gigs.post('/devices', {
      imei,
      user,
      name: 'Phone',
      sims: ['sim_test_esim'],
    })
    expect(device).toMatchObject({
      status: 201,
      body: { object: 'device', imei, name: 'Phone', user, sims: [{ type: 'eSIM' }] },
    })
    const path = `/devices/${text(device, 'id')}`
    expect(ids(await gigs.post('/devices/search', { imei }))).toEqual([at(device, 'id')])
    const changed = await gigs.patch(path, { name: null, metadata: { a: 'b' } })
    expect(changed.body).toMatchObject({ name: null, metadata: { a: 'b' }, sims: [{}] })
    expect((await gigs.delete(path)).body).toEqual(changed.body)
    expect((await gigs.get(path)).status).toBe(404)
    expect((await gigs.delete(path)).status).toBe(404)
  })

  test('returns 422 for an IMEI or a SIM of another device', async () => {
    const imei = freshImei()
    const first = await gigs.post('/devices', { imei, sims: ['sim_test_psim'] })
    expect(at(await gigs.post('/devices', { imei }), 'code')).toBe('deviceImeiAlreadyExists')
    const sims = [text(first, 'sims', 0, 'id')]
    const second = await gigs.post('/devices', { imei: freshImei(), sims })
    expect([second.status, at(second, 'code')]).toEqual([422, 'deviceSimAlreadyUsed'])
  })

  test.each([
    [{}],
    [{ imei: '12' }],
    [{ imei: '350000000009999', user: 'usr_x' }],
    [{ imei: '350000000009998', sims: ['sim_x'] }],
    [{ imei: '350000000009997', model: 'x' }],
  ])('returns 422 for %j', async (body) => {
    expect((await gigs.post('/devices', body)).status).toBe(422)
    expect((await gigs.patch('/devices/dev_x', body)).status).toBe(404)
  })
})
