import { beforeAll, describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const advance = (advanceSeconds: number) => gigs.control('clock', { advanceSeconds })
// Long enough that a loaded machine does not finish a step before the clock is advanced.
beforeAll(async () => void (await gigs.control('settings', { portingSeconds: 300 })))

const complete = {
  accountNumber: '482910',
  accountPin: '1234',
  firstName: 'Alex',
  lastName: 'Morgan',
  donorProvider: 'svp_0northstar',
  address: { line1: '350 Mission Street', city: 'San Francisco', country: 'US' },
}

async function draft(ending = '0100', fields: object = complete) {
  const { user } = await gigs.customer('empty')
  const phoneNumber = `+1959555${ending}`
  const created = await gigs.post('/portings', { phoneNumber, provider: 'test', user, ...fields })
  return { user, phoneNumber, created, id: String(at(created, 'id')) }
}

async function orderWithPorting(ending?: string, fields?: object) {
  const { user, id, phoneNumber } = await draft(ending, fields)
  const subscription = await gigs.post('/subscriptions', {
    plan: 'pln_0everyday',
    user,
    porting: id,
  })
  return { user, id, phoneNumber, subscription: text(subscription, 'id') }
}
const read = (id: string) => gigs.get(`/portings/${id}`)

describe('a porting', () => {
  test.each([
    ['porting-information-required', 'informationRequired', 'pending'],
    ['porting-declined', 'declined', 'pending'],
    ['porting-done', 'completed', 'active'],
  ])('of the scenario %s can be found and read', async (scenario, status, subscriptionStatus) => {
    const { user, subscription } = await gigs.customer(scenario)
    const found = await gigs.get(
      `/portings?user=${user}&subscription=${subscription}&status=${status}`,
    )
    const porting = await gigs.get(`/portings/${String(ids(found)[0])}`)
    expect(porting.body).toMatchObject({
      object: 'porting',
      status,
      recipientProvider: { object: 'serviceProvider' },
    })
    expect(JSON.stringify(porting.body)).not.toContain('"accountPin":')
    expect(at(porting, 'accountPinExists')).toBe(status !== 'informationRequired')
    const owner = await gigs.get(`/subscriptions/${subscription}`)
    expect(owner.body).toMatchObject({
      status: subscriptionStatus,
      lastPorting: porting.body,
      porting: porting.body,
    })
  })

  test('with complete information finishes after some seconds', async () => {
    const { id, subscription, phoneNumber } = await orderWithPorting()
    expect(at(await read(id), 'status')).toBe('pending')
    await advance(700)
    expect(at(await read(id), 'status')).toBe('completed')
    expect((await gigs.get(`/subscriptions/${subscription}`)).body).toMatchObject({
      status: 'active',
      phoneNumber,
    })
    const found = await gigs.post('/subscriptions/search', { phoneNumber })
    expect(ids(found)).toContain(subscription)
    expect(ids(await gigs.post('/portings/search', { phoneNumber }))).toContain(id)
  })

  test('is completed by several updates, also after a decline', async () => {
    const { id } = await orderWithPorting('0110', {})
    expect(at(await read(id), 'status')).toBe('informationRequired')
    await gigs.patch(`/portings/${id}`, { ...complete, accountPin: null })
    expect(at(await read(id), 'status')).toBe('informationRequired')
    expect(at(await gigs.patch(`/portings/${id}`, { accountPin: '1' }), 'status')).toBe('pending')
    await advance(700)
    expect((await read(id)).body).toMatchObject({
      status: 'declined',
      declinedCode: 'portingAccountPinRequiredOrInvalid',
      accountPinExists: true,
    })
    expect(at(await gigs.patch(`/portings/${id}`, {}), 'status')).toBe('pending')
    await advance(700)
    expect(at(await read(id), 'status')).toBe('completed')
  })

  test('requires the approval of the donor provider for 0104', async () => {
    const { id } = await orderWithPorting('0104')
    expect((await read(id)).body).toMatchObject({
      status: 'informationRequired',
      required: expect.arrayContaining(['donorProviderApproval']),
    })
    const approved = await gigs.patch(`/portings/${id}`, { donorProviderApproval: true })
    expect(at(approved, 'status')).toBe('pending')
  })

  test('when canceled, lets the subscription start with a new number', async () => {
    const { id, subscription, phoneNumber } = await orderWithPorting()
    expect(at(await gigs.post(`/portings/${id}/cancel`), 'status')).toBe('canceled')
    const started = await gigs.get(`/subscriptions/${subscription}`)
    expect(at(started, 'status')).toBe('active')
    expect(at(started, 'phoneNumber')).not.toBe(phoneNumber)
    const again = await gigs.post(`/portings/${id}/cancel`)
    expect([again.status, at(again, 'code')]).toEqual([422, 'portingAlreadyCanceled'])
  })

  test('can be added to an active subscription', async () => {
    const { user, subscription } = await gigs.customer('active')
    const phoneNumber = '+19595550100'
    const body = { phoneNumber, provider: 'test', user, ...complete }
    const porting = text(await gigs.post('/portings', body), 'id')
    const path = `/subscriptions/${subscription}/portIn`
    expect(at(await gigs.post(path, { porting }), 'lastPorting', 'status')).toBe('pending')
    expect(at(await gigs.post(path, { porting }), 'code')).toBe('subscriptionPortingAlreadyOpen')
    await advance(700)
    expect((await gigs.get(`/subscriptions/${subscription}`)).body).toMatchObject({
      status: 'active',
      phoneNumber,
    })
    expect(at(await gigs.post(path, { porting }), 'code')).toBe(
      'subscriptionPortingAlreadyCompleted',
    )
  })

  test('can be deleted as a draft, which expires after thirty days', async () => {
    const [deleted, kept] = [await draft(), await draft('0115')]
    expect((await gigs.delete(`/portings/${deleted.id}`)).body).toMatchObject({ status: 'draft' })
    expect((await read(deleted.id)).status).toBe(404)
    const separate = testGigs()
    const { user } = await separate.customer('empty')
    const body = { phoneNumber: '+19595550100', provider: 'test', user }
    const id = text(await separate.post('/portings', body), 'id')
    await separate.control('clock', { advanceSeconds: 31 * 86_400 })
    expect((await separate.get(`/portings/${id}`)).status).toBe(404)
    expect((await read(kept.id)).status).toBe(200)
  })
})

describe('returns 422 for', () => {
  test.each([
    ['0101', {}, 'portingNotSupported'],
    ['0100', { provider: 'p99' }, 'portingProviderNotFound'],
    ['0100', { donorProvider: 'svp_x' }, 'portingDonorProviderNotFound'],
    ['0100', { behavior: 'cancelOnly' }, 'portingNotSupported'],
    ['0100', { scheduledOn: '2030-01-01' }, 'portingScheduleNotSupported'],
    ['0100', { accountPin: 5 }, undefined],
    ['0100', { address: { line1: 'x' } }, undefined],
    ['x', {}, undefined],
  ])('%s with %j', async (ending, fields, code) => {
    const { created } = await draft(ending, fields)
    expect([created.status, at(created, 'code')]).toEqual([422, code])
  })

  test('a second porting of a number, and changes that come too late', async () => {
    const { user, phoneNumber, id } = await orderWithPorting('0115')
    const again = await gigs.post('/portings', { phoneNumber, provider: 'test', user })
    expect(at(again, 'code')).toBe('portingAlreadyExists')
    expect(at(await gigs.delete(`/portings/${id}`), 'code')).toBe('portingNotDeletable')
    await advance(310)
    expect(at(await gigs.patch(`/portings/${id}`, {}), 'code')).toBe('portingNotUpdatable')
    expect(at(await gigs.post(`/portings/${id}/cancel`), 'code')).toBe('portingNotCancelable')
  })
})
