import { describe, expect, test } from 'vitest'
import { cancelSubscription as cancel, endSubscription } from '../../domain/cancellation'
import type { Gigs, Subscription } from '../../model/state'
import {
  CALLBACK_URL,
  newConnect,
  newPlan,
  newSession,
  ORIGIN,
  subscribe,
} from '../../../testing/connect'

async function atSettings(before: (gigs: Gigs, subscription: Subscription) => Subscription) {
  const { gigs, user, openBrowser } = newConnect()
  const { id } = gigs.change(() => before(gigs, subscribe(gigs, user, newPlan(gigs))))
  const intent = { type: 'resumeSubscription', resumeSubscription: { subscription: id } } as const
  const { session, url } = newSession(gigs, intent, { user })
  const browser = openBrowser()
  const page = await browser.open(url)
  const now = () => gigs.store.get('subscriptions', id)
  const confirm = () => browser.submit(`${ORIGIN}/portal/s/${session.id}/confirm`, {})
  return { page, session, now, confirm, browser }
}

describe('resumeSubscription', () => {
  test('reverts the cancellation', async () => {
    const { page, session, now, confirm } = await atSettings((gigs, subscription) =>
      cancel(gigs, subscription),
    )
    expect(page.text).toContain('Resume plan')
    expect(now()?.endedAt).not.toBeNull()
    expect((await confirm()).url).toBe(`${CALLBACK_URL}&session_id=${session.id}&status=success`)
    expect(now()).toMatchObject({ canceledAt: null, endedAt: null, cancellationDetails: null })
  })

  test.each<[string, (gigs: Gigs, subscription: Subscription) => Subscription]>([
    ['not canceled', (_, subscription) => subscription],
    ['ended', (gigs, subscription) => endSubscription(gigs, subscription, 'simUnusable')],
  ])('has no resume button for a subscription that is %s', async (_, before) => {
    const { page, now, confirm, browser } = await atSettings(before)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('Resume plan')
    const unchanged = now()
    expect((await browser.open(page.url.replace('settings', 'confirm'))).url).toBe(page.url)
    expect((await confirm()).url).toBe(page.url)
    expect(now()).toEqual(unchanged)
  })
})
