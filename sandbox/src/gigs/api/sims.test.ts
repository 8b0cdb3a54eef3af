import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()

describe('sims', () => {
  test('lists and finds an eSIM, with its credentials and profile', async () => {
    const { user, subscription } = await gigs.customer('esim-ready')
    const sim = await gigs.get(
      `/sims/${text(await gigs.get(`/subscriptions/${subscription}`), 'sim', 'id')}`,
    )
    const id = text(sim, 'id')
    expect(sim.body).toEqual({
      object: 'sim',
      id,
      metadata: {},
      createdAt: expect.any(String),
      iccid: expect.any(String),
      provider: 'test',
      status: 'active',
      type: 'eSIM',
    })
    expect(ids(await gigs.get(`/sims?user=${user}&type=eSIM&status=active`))).toEqual([id])
    expect(ids(await gigs.post('/sims/search', { iccid: text(sim, 'iccid') }))).toEqual([id])
    const credentials = await gigs.get(`/sims/${id}/credentials`)
    expect(credentials.body).toMatchObject({
      object: 'simCredentials',
      sim: id,
      activationCode: expect.stringMatching(/^LPA:1\$[\w.]+\$[A-Z0-9]+$/),
      iosInstallUrl: expect.stringContaining('https://esimsetup.apple.com/'),
    })
    const profile = await gigs.get(`/sims/${id}/eSimProfile`)
    expect(profile.body).toMatchObject({ object: 'eSimProfile', sim: { id }, status: 'unknown' })
  })

  test('returns empty credentials and no profile for a pSIM', async () => {
    const { subscription } = await gigs.customer('psim')
    const id = text(await gigs.get(`/subscriptions/${subscription}`), 'sim', 'id')
    expect((await gigs.get(`/sims/${id}/credentials`)).body).toEqual({
      object: 'simCredentials',
      sim: id,
      activationCode: null,
      qrCodeUrl: null,
      androidInstallUrl: null,
      iosInstallUrl: null,
    })
    expect((await gigs.get(`/sims/${id}/eSimProfile`)).status).toBe(404)
  })

  test('returns 422 for a search without a valid ICCID', async () => {
    expect((await gigs.post('/sims/search', {})).status).toBe(422)
    const rejected = await gigs.post('/sims/search', { iccid: '12' })
    expect([rejected.status, at(rejected, 'code')]).toEqual([422, 'invalidIccid'])
    for (const iccid of ['1949020000012345678', '1949020000012345678F', '19490200000123456789']) {
      expect((await gigs.post('/sims/search', { iccid })).status).toBe(200)
    }
  })
})

describe('empty lists', () => {
  test.each(['/subscriptionAddons', '/subscriptionChanges', '/devices', '/connectSessions/csn_x'])(
    '%s',
    async (path) => {
      const { status } = await gigs.get(path)
      expect(status).toBe(path.includes('csn_x') ? 404 : 200)
    },
  )

  test('finds no device with an unknown IMEI', async () => {
    expect(ids(await gigs.post('/devices/search', { imei: '490154203237518' }))).toEqual([])
    expect((await gigs.post('/devices/search', { imei: '1' })).status).toBe(422)
  })
})
