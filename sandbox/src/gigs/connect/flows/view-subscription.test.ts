import { expect, test } from 'vitest'
import { newConnect, newPlan, newSession, subscribe } from '../../../testing/connect'

test('viewSubscription shows the subscription of the intent', async () => {
  const { gigs, user, openBrowser } = newConnect()
  const { id } = subscribe(gigs, user, newPlan(gigs, { name: 'Small & <b>bold</b>' }))
  const intent = { type: 'viewSubscription', viewSubscription: { subscription: id } } as const
  const { url } = newSession(gigs, intent, { user })
  const page = await openBrowser().open(url)
  expect(page.status).toBe(200)
  expect(page.text).toContain('<h1>Small &amp; &lt;b&gt;bold&lt;/b&gt;</h1>')
  expect(page.text).toContain('$15.00 every month')
})
