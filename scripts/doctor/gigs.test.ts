import { describe, expect, test } from 'vitest'
import { change, examine, failed, failuresOf, unusedAddress } from './run-doctor'

const settings = { connectEnabled: true, darkTheme: true, project: 'payments' }

async function withSettings(changes: object, work: () => Promise<void>) {
  await change('settings', changes)
  await work().finally(() => change('settings', settings))
}

async function withFault(fault: object, work: () => Promise<void>) {
  await change('faults', fault)
  await work().finally(() => change('faults', null))
}

describe('Gigs', () => {
  test('that nothing listens for', async () => {
    const GIGS_API_URL = await unusedAddress('http')
    expect(await failuresOf({ GIGS_API_URL })).toEqual([
      failed('gigs.key', /can’t be reached.*ECONNREFUSED/),
    ])
  })

  test('that refuses the key', async () => {
    expect(await failuresOf({ GIGS_API_KEY: 'another-key' })).toEqual([
      failed('gigs.key', 'refuses the key \\(401\\)'),
    ])
  })

  test('that does not know the project', async () => {
    expect(await failuresOf({ GIGS_PROJECT: 'other' })).toEqual([
      failed('gigs.key', 'no access to the project other'),
    ])
  })

  test('without a plan on sale', async () => {
    const none = { object: 'list', items: [], moreItemsAfter: null, moreItemsBefore: null }
    await withFault({ match: { path: '/plans' }, status: 200, body: none }, async () =>
      expect(await failuresOf({})).toEqual([failed('gigs.plans', 'No plan is on sale')]),
    )
  })

  test('without Connect', async () => {
    await withSettings({ connectEnabled: false }, async () =>
      expect(await failuresOf({})).toEqual([
        failed('gigs.connect', 'not enabled for this project \\(403\\).*support@gigs.com'),
      ]),
    )
  })

  test('with Connect at an origin that is not allowed', async () => {
    expect(await failuresOf({ GIGS_CONNECT_ORIGINS: 'http://127.0.0.1:9' })).toEqual([
      failed('gigs.connect', 'Add it to GIGS_CONNECT_ORIGINS'),
    ])
  })

  test('without dark pages', async () => {
    await withSettings({ darkTheme: false }, async () =>
      expect(await failuresOf({ GIGS_CONNECT_DARK: 'on' })).toEqual([
        failed('gigs.dark', 'set GIGS_CONNECT_DARK=off'),
      ]),
    )
  })

  test('that refuses idempotency keys', async () => {
    const body = {
      object: 'error',
      type: 'invalid',
      message: 'The header Idempotency-Key is unknown.',
    }
    await withFault({ match: { path: '/connectSessions' }, status: 422, body }, async () =>
      expect(await failuresOf({})).toEqual([
        failed('gigs.idempotency', 'Set GIGS_IDEMPOTENCY=off'),
      ]),
    )
  })

  test('with a Billing project says which intents work', async () => {
    await withSettings({ project: 'billing' }, async () => {
      const { code, findings } = await examine()
      expect(code).toBe(0)
      expect(findings).toContainEqual({
        check: 'gigs.project',
        state: 'ok',
        message: expect.stringContaining('only completePorting and viewEsimInstallation'),
      })
      expect(findings).toContainEqual(
        expect.objectContaining({ check: 'gigs.connect', state: 'ok' }),
      )
    })
  })
})
