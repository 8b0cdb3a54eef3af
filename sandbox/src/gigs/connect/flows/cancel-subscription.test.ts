import { describe, expect, test } from 'vitest'
import { cancelSubscription as cancel, endSubscription } from '../../domain/cancellation'
import type { Gigs, Plan, Subscription } from '../../model/state'
import {
  callbackUrl,
  newConnect,
  newPlan,
  newSession,
  origin,
  subscribe,
} from '../../../testing/connect'

async function atSettings(
  given: Partial<Plan> = {},
  before = (_: Gigs, line: Subscription) => line,
) {
  const connect = newConnect()
  const { gigs, user, openBrowser } = connect
  const { id } = gigs.change(() => before(gigs, subscribe(gigs, user, newPlan(gigs, given))))
  const intent = { type: 'cancelSubscription', cancelSubscription: { subscription: id } } as const
  const { session, url } = newSession(gigs, intent, { user })
  const browser = openBrowser()
  const page = await browser.open(url)
  const now = () => gigs.store.get('subscriptions', id)
  const submit = (step: string, form: Record<string, string>) =>
    browser.submit(`${origin}/portal/s/${session.id}/${step}`, form)
  return { gigs, page, browser, session, now, submit }
}

describe('cancelSubscription', () => {
  test('cancels for the end of the period, with the reason, and leads home', async () => {
    const { page, session, now, submit } = await atSettings()
    expect(page.text).toContain('href="reason"')
    const before = now()
    const asked = await submit('reason', { userReason: 'other', userComment: ' Moving away ' })
    expect(asked.url).toMatch(/\/confirm$/)
    expect(now()).toEqual(before)
    const left = await submit('confirm', {})
    expect(left.url).toBe(`${callbackUrl}&session_id=${session.id}&status=success`)
    expect(now()).toMatchObject({
      status: 'active',
      canceledAt: expect.any(String),
      endedAt: before?.currentPeriod?.end,
      cancellationDetails: {
        cause: 'cancellationRequested',
        userReason: 'other',
        userComment: 'Moving away',
      },
    })
  })

  test('keeps a comment for "other" alone', async () => {
    const { now, submit } = await atSettings()
    await submit('reason', { userReason: 'tooExpensive', userComment: 'Nobody reads this' })
    await submit('confirm', {})
    expect(now()?.cancellationDetails).toMatchObject({
      userReason: 'tooExpensive',
      userComment: null,
    })
  })

  test.each(['', 'free text', '__proto__'])('asks again for the reason %j', async (userReason) => {
    const { now, submit } = await atSettings()
    expect(await submit('reason', { userReason })).toMatchObject({
      status: 422,
      text: expect.stringContaining('Choose a reason.'),
    })
    expect((await submit('confirm', {})).url).toMatch(/\/settings$/)
    expect(now()?.canceledAt).toBeNull()
  })

  test('cancels once when the last button is pressed twice', async () => {
    const { session, now, submit } = await atSettings()
    await submit('reason', { userReason: 'unused' })
    const both = await Promise.all([submit('confirm', {}), submit('confirm', {})])
    const home = `${callbackUrl}&session_id=${session.id}&status=success`
    expect(both.map(({ url }) => url)).toEqual([home, home])
    expect(now()?.endedAt).not.toBeNull()
  })

  test.each<[string, Partial<Plan>, (gigs: Gigs, line: Subscription) => Subscription]>([
    ['canceled already', {}, (gigs, line) => cancel(gigs, line)],
    ['ended', {}, (gigs, line) => endSubscription(gigs, line, 'simUnusable')],
    ['a plan that does not renew', { validity: oneTime() }, (_, line) => line],
  ])('shows no way to cancel what is %s', async (_, plan, before) => {
    const { page, now, submit, browser } = await atSettings(plan, before)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('href="reason"')
    const unchanged = now()
    expect((await browser.open(page.url.replace('settings', 'reason'))).url).toBe(page.url)
    await submit('reason', { userReason: 'unused' })
    expect((await submit('confirm', {})).url).toBe(page.url)
    expect(now()).toEqual(unchanged)
  })
})

function oneTime(): Plan['validity'] {
  return { value: 30, unit: 'day', type: 'oneTime', minimumPeriods: 1 }
}
