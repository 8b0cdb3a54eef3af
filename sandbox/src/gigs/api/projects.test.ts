import { describe, expect, test } from 'vitest'
import { at, testGigs } from '../../testing/gigs'

const gigs = testGigs()

async function updates() {
  const { body } = await gigs.send('GET', '/sandbox/events?contains=project.updated', { key: null })
  return Array.isArray(body) ? body : []
}

describe('a project', () => {
  test('has a payments key only in a Payments project', async () => {
    expect((await gigs.get('/credentials')).body).toEqual({
      object: 'projectCredentials',
      paymentsKey: expect.stringMatching(/^pk_test_/),
    })
    await gigs.control('settings', { project: 'billing' })
    expect(at(await gigs.get('/credentials'), 'paymentsKey')).toBeNull()
  })

  test('sends an event when its kind changes, but not for other settings', async () => {
    expect(await updates()).toMatchObject([
      {
        type: 'com.gigs.project.updated',
        data: { object: 'project', payments: null, billing: { paymentBehavior: 'manual' } },
        previousData: { billing: null, payments: { currency: 'USD' } },
      },
    ])
    await gigs.control('settings', { portingSeconds: 1 })
    await gigs.control('settings', { project: 'billing' })
    for (const project of ['payments', 'billing']) {
      await gigs.control('settings', { project, user: 'one@example.com' })
    }
    expect(await updates()).toHaveLength(1)
    await gigs.control('settings', { project: 'payments' })
    expect(await updates()).toHaveLength(2)
  })
})
