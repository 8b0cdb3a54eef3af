import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const goOn = (advanceSeconds: number) => gigs.control('clock', { advanceSeconds })
const whole = {
  accountNumber: '482910',
  accountPin: '1234',
  firstName: 'Alex',
  lastName: 'Morgan',
  donorProvider: 'svp_0northstar',
  address: { line1: '350 Mission Street', city: 'San Francisco', country: 'US' },
}

async function draft(ending = '0100', fields: object = whole) {
  const { user } = await gigs.customer('empty')
  const phoneNumber = `+1959555${ending}`
  const made = await gigs.post('/portings', { phoneNumber, provider: 'test', user, ...fields })
  return { user, phoneNumber, made, id: String(at(made, 'id')) }
}

async function used(ending?: string, fields?: object) {
  const { user, id, phoneNumber } = await draft(ending, fields)
  const subscription = await gigs.post('/subscriptions', {
    plan: 'pln_0everyday',
    user,
    porting: id,
  })
  return { user, id, phoneNumber, subscription: text(subscription, 'id') }
}
const read = (id: string) => gigs.get(`/portings/${id}`)

describe('200', () => {
  test.each([
    ['porting-information-required', 'informationRequired', 'pending'],
    ['porting-declined', 'declined', 'pending'],
    ['porting-done', 'completed', 'active'],
  ])('%s', async (scenario, status, subscriptionStatus) => {
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

  test('complete from the start, the number is there after some seconds', async () => {
    const { id, subscription, phoneNumber } = await used()
    expect(at(await read(id), 'status')).toBe('pending')
    await goOn(30)
    expect(at(await read(id), 'status')).toBe('completed')
    expect((await gigs.get(`/subscriptions/${subscription}`)).body).toMatchObject({
      status: 'active',
      phoneNumber,
    })
    const found = await gigs.post('/subscriptions/search', { phoneNumber })
    expect(ids(found)).toContain(subscription)
    expect(ids(await gigs.post('/portings/search', { phoneNumber }))).toContain(id)
  })

  test('answers one by one; a decline is repaired by PATCH', async () => {
    const { id } = await used('0110', {})
    expect(at(await read(id), 'status')).toBe('informationRequired')
    await gigs.patch(`/portings/${id}`, { ...whole, accountPin: null })
    expect(at(await read(id), 'status')).toBe('informationRequired')
    expect(at(await gigs.patch(`/portings/${id}`, { accountPin: '1' }), 'status')).toBe('pending')
    await goOn(30)
    expect((await read(id)).body).toMatchObject({
      status: 'declined',
      declinedCode: 'portingAccountPinRequiredOrInvalid',
      accountPinExists: true,
    })
    expect(at(await gigs.patch(`/portings/${id}`, {}), 'status')).toBe('pending')
    await goOn(30)
    expect(at(await read(id), 'status')).toBe('completed')
  })

  test('0104 needs the consent of the old provider', async () => {
    const { id } = await used('0104')
    expect((await read(id)).body).toMatchObject({
      status: 'informationRequired',
      required: expect.arrayContaining(['donorProviderApproval']),
    })
    const given = await gigs.patch(`/portings/${id}`, { donorProviderApproval: true })
    expect(at(given, 'status')).toBe('pending')
  })

  test('canceled, the subscription starts with a new number', async () => {
    const { id, subscription, phoneNumber } = await used()
    expect(at(await gigs.post(`/portings/${id}/cancel`), 'status')).toBe('canceled')
    const started = await gigs.get(`/subscriptions/${subscription}`)
    expect(at(started, 'status')).toBe('active')
    expect(at(started, 'phoneNumber')).not.toBe(phoneNumber)
    const again = await gigs.post(`/portings/${id}/cancel`)
    expect([again.status, at(again, 'code')]).toEqual([422, 'portingAlreadyCanceled'])
  })

  test('into a subscription that runs', async () => {
    const { user, subscription } = await gigs.customer('active')
    const phoneNumber = '+19595550100'
    const body = { phoneNumber, provider: 'test', user, ...whole }
    const porting = text(await gigs.post('/portings', body), 'id')
    const path = `/subscriptions/${subscription}/portIn`
    expect(at(await gigs.post(path, { porting }), 'lastPorting', 'status')).toBe('pending')
    expect(at(await gigs.post(path, { porting }), 'code')).toBe('subscriptionPortingAlreadyOpen')
    await goOn(30)
    expect((await gigs.get(`/subscriptions/${subscription}`)).body).toMatchObject({
      status: 'active',
      phoneNumber,
    })
    expect(at(await gigs.post(path, { porting }), 'code')).toBe(
      'subscriptionPortingAlreadyCompleted',
    )
  })

  test('a draft can be deleted, or goes by itself after thirty days', async () => {
    const [one, other] = [await draft(), await draft('0115')]
    expect((await gigs.delete(`/portings/${one.id}`)).body).toMatchObject({ status: 'draft' })
    expect((await read(one.id)).status).toBe(404)
    const own = testGigs()
    const { user } = await own.customer('empty')
    const body = { phoneNumber: '+19595550100', provider: 'test', user }
    const id = text(await own.post('/portings', body), 'id')
    await own.control('clock', { advanceSeconds: 31 * 86_400 })
    expect((await own.get(`/portings/${id}`)).status).toBe(404)
    expect((await read(other.id)).status).toBe(200)
  })
})

describe('422', () => {
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
    const { made } = await draft(ending, fields)
    expect([made.status, at(made, 'code')]).toEqual([422, code])
  })

  test('twice for one number, or changed when it is too late', async () => {
    const { user, phoneNumber, id } = await used('0115')
    const again = await gigs.post('/portings', { phoneNumber, provider: 'test', user })
    expect(at(again, 'code')).toBe('portingAlreadyExists')
    expect(at(await gigs.delete(`/portings/${id}`), 'code')).toBe('portingNotDeletable')
    await goOn(12)
    expect(at(await gigs.patch(`/portings/${id}`, {}), 'code')).toBe('portingNotUpdatable')
    expect(at(await gigs.post(`/portings/${id}/cancel`), 'code')).toBe('portingNotCancelable')
  })
})
