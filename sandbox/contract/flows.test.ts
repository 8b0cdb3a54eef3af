import { describe, expect, test } from 'vitest'
import { callbackWith, goToConnect } from './connect'
import { readAccount } from './customers'
import { typesSince } from './events'
import { flows } from './flows'

// Customers can only leave these pages.
const viewOnly = new Set(['viewSubscription', 'viewSubscriptions'])

describe.each(Object.entries(flows))('%s', (type, flow) => {
  test('completing it redirects with the status, and the API and the events show the effect', async () => {
    const { user, params, complete, checkEffect, events, subject } = await flow()
    const { session, browser } = await goToConnect(user, type, params)
    await complete(browser)
    expect(browser.url()).toBe(
      callbackWith(session, viewOnly.has(type) ? 'user_aborted' : 'success'),
    )
    await checkEffect(session)
    const types = () => typesSince(session, subject ?? user)
    await expect.poll(types).toEqual(expect.arrayContaining(events))
  })

  test('Close redirects as user_aborted and changes nothing', async () => {
    const { user, params } = await flow()
    const before = await readAccount(user)
    const { session, browser } = await goToConnect(user, type, params)
    expect(browser.page().heading()).not.toBe('')
    await browser.click('Close')
    expect(browser.url()).toBe(callbackWith(session, 'user_aborted'))
    expect(await readAccount(user)).toEqual(before)
  })
})
