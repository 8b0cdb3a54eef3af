import { describe, expect, test } from 'vitest'
import {
  CALLBACK_URL,
  newConnect,
  newPlan,
  newSession,
  newUser,
  subscribe,
} from '../../../testing/connect'

describe('viewSubscriptions', () => {
  test("lists the user's own subscriptions with links to their details", async () => {
    const { gigs, user, openBrowser } = newConnect()
    const own = subscribe(gigs, user, newPlan(gigs, { name: 'Mine' }))
    const other = subscribe(gigs, newUser(gigs), newPlan(gigs, { name: 'Theirs' }))
    const { session, url } = newSession(gigs, { type: 'viewSubscriptions' }, { user })
    const browser = openBrowser()
    const page = await browser.open(url)
    expect(page.text).toContain('Mine')
    expect(page.text).not.toContain('Theirs')
    const details = (id: string) => browser.open(page.url.replace('overview', `details?of=${id}`))
    expect((await details(own.id)).text).toContain('Renews on')
    expect((await details(other.id)).url).toBe(page.url)
    const finalPage = await browser.submit(page.url.replace('overview', 'leave'), {})
    expect(finalPage.url).toBe(`${CALLBACK_URL}&session_id=${session.id}&status=user_aborted`)
  })

  test('shows a text if there is none', async () => {
    const { gigs, user, openBrowser } = newConnect()
    const { url } = newSession(gigs, { type: 'viewSubscriptions' }, { user })
    expect((await openBrowser().open(url)).text).toContain('You have no plan yet.')
  })
})
