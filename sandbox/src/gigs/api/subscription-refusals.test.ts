import { describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()

async function buy(plan: string, more: object = {}, scenario = 'empty') {
  const customer = await gigs.customer(scenario)
  const response = await gigs.post('/subscriptions', { plan, user: customer.user, ...more })
  return { ...customer, response, id: response.status < 300 ? text(response, 'id') : '' }
}

describe('returns 422 for', () => {
  test.each([
    ['an unknown plan', 'pln_x', {}],
    ['an archived plan', 'pln_0legacy', {}],
    ['an unknown SIM', 'pln_0data', { sim: 'sim_x' }],
    ['a SIM card plan without a SIM', 'pln_0router', {}],
    ['an eSIM plan with a SIM card', 'pln_0data', { sim: 'sim_test_psim' }],
    ['a missing device', 'pln_0tablet', {}],
    ['an unknown address', 'pln_0data', { userAddress: 'adr_x' }],
    ['an unknown porting', 'pln_0data', { porting: 'prt_x' }],
  ])('%s', async (_, plan, more) => {
    expect((await buy(plan, more)).response.status).toBe(422)
  })

  test('a SIM in use', async () => {
    const { response } = await buy('pln_0data')
    const again = await buy('pln_0data', { sim: text(response, 'sim', 'id') })
    expect(at(again.response, 'code')).toBe('simAlreadyUsed')
  })

  test('an unknown or deleted user', async () => {
    expect((await gigs.post('/subscriptions', { plan: 'pln_0data', user: 'usr_x' })).status).toBe(
      422,
    )
    const { user } = await gigs.customer('empty')
    await gigs.delete(`/users/${user}`)
    expect((await gigs.post('/subscriptions', { plan: 'pln_0data', user })).status).toBe(422)
  })

  test('a plan with requirements that the user does not meet', async () => {
    const user = text(await gigs.post('/users', { email: 'bare@example.com' }), 'id')
    const response = await gigs.post('/subscriptions', { plan: 'pln_0premium', user })
    expect(text(response, 'message')).toBe(
      'The plan requires: user.fullName, user.birthday, address.',
    )
  })

  test.each(['canceled', 'ended', 'one-time', 'porting-information-required'])(
    'canceling a subscription that is %s',
    async (scenario) => {
      const { subscription } = await gigs.customer(scenario)
      expect((await gigs.post(`/subscriptions/${subscription}/cancel`)).status).toBe(422)
    },
  )

  test.each(['active', 'ended', 'one-time'])(
    'resuming a subscription that is %s',
    async (scenario) => {
      const { subscription } = await gigs.customer(scenario)
      expect((await gigs.post(`/subscriptions/${subscription}/resume`)).status).toBe(422)
    },
  )

  test('ending twice, and a comment without the reason other', async () => {
    const { id } = await buy('pln_0everyday')
    const cancellationDetails = { userReason: 'unused', userComment: 'x' }
    expect((await gigs.post(`/subscriptions/${id}/cancel`, { cancellationDetails })).status).toBe(
      422,
    )
    await gigs.post(`/subscriptions/${id}/end`)
    expect((await gigs.post(`/subscriptions/${id}/end`)).status).toBe(422)
  })
})
