import { describe, expect, test } from 'vitest'
import { cancelSubscription as cancel, endSubscription } from '../../domain/cancellation'
import type { Gigs, Plan, Subscription } from '../../model/state'
import {
  CALLBACK_URL,
  newConnect,
  newPlan,
  newSession,
  ORIGIN,
  subscribe,
} from '../../../testing/connect'

async function atSettings(
  plan: Partial<Plan> = {},
  before = (_: Gigs, subscription: Subscription) => subscription,
) {
  const connect = newConnect()
  const { gigs, user, openBrowser } = connect
  const { id } = gigs.change(() => before(gigs, subscribe(gigs, user, newPlan(gigs, plan))))
  const intent = { type: 'cancelSubscription', cancelSubscription: { subscription: id } } as const
  const { session, url } = newSession(gigs, intent, { user })
  const browser = openBrowser()
  const page = await browser.open(url)
  const now = () => gigs.store.get('subscriptions', id)
  const submit = (step: string, form: Record<string, string>) =>
    browser.submit(`${ORIGIN}/portal/s/${session.id}/${step}`, form)
  return { gigs, page, browser, session, now, submit }
}

describe('cancelSubscription', () => {
  test('cancels at the end of the period with the reason', async () => {
    const { page, session, now, submit } = await atSettings()
    expect(page.text).toContain('href="reason"')
    const before = now()
    const nextPage = await submit('reason', { userReason: 'other', userComment: ' Moving away ' })
    expect(nextPage.url).toMatch(/\/confirm$/)
    expect(now()).toEqual(before)
    const finalPage = await submit('confirm', {})
    expect(finalPage.url).toBe(`${CALLBACK_URL}&session_id=${session.id}&status=success`)
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

  test('saves a comment only for the reason other', async () => {
    const { now, submit } = await atSettings()
    await submit('reason', { userReason: 'tooExpensive', userComment: 'A comment' })
    await submit('confirm', {})
    expect(now()?.cancellationDetails).toMatchObject({
      userReason: 'tooExpensive',
      userComment: null,
    })
  })

  test.each(['', 'free text', '__proto__'])('rejects the reason %j', async (userReason) => {
    const { now, submit } = await atSettings()
    expect(await submit('reason', { userReason })).toMatchObject({
      status: 422,
      text: expect.stringContaining('Choose a reason.'),
    })
    expect((await submit('confirm', {})).url).toMatch(/\/settings$/)
    expect(now()?.canceledAt).toBeNull()
  })

  test('cancels once after a double click', async () => {
    const { session, now, submit } = await atSettings()
    await submit('reason', { userReason: 'unused' })
    const both = await Promise.all([submit('confirm', {}), submit('confirm', {})])
    const callback = `${CALLBACK_URL}&session_id=${session.id}&status=success`
    expect(both.map(({ url }) => url)).toEqual([callback, callback])
    expect(now()?.endedAt).not.toBeNull()
  })

  test.each<[string, Partial<Plan>, (gigs: Gigs, subscription: Subscription) => Subscription]>([
    ['canceled already', {}, (gigs, subscription) => cancel(gigs, subscription)],
    ['ended', {}, (gigs, subscription) => endSubscription(gigs, subscription, 'simUnusable')],
    ['one-time', { validity: oneTime() }, (_, subscription) => subscription],
  ])('has no cancel button for a subscription that is %s', async (_, plan, before) => {
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
