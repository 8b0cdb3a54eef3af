import { describe, expect, test } from 'vitest'
import { back, goToConnect } from './connect'
import { accountOf } from './customers'
import { typesSince } from './events'
import { flows } from './flows'

// These pages have nothing to finish: leaving is their only way back.
const onlyLeft = new Set(['viewSubscription', 'viewSubscriptions'])

describe.each(Object.entries(flows))('%s', (type, flow) => {
  test('done at Connect: back with the outcome, and the API and the events show it', async () => {
    const { user, about, walk, effect, events, mention } = await flow()
    const { session, browser } = await goToConnect(user, type, about)
    await walk(browser)
    expect(browser.url()).toBe(back(session, onlyLeft.has(type) ? 'user_aborted' : 'success'))
    await effect(session)
    const types = () => typesSince(session, mention ?? user)
    await expect.poll(types).toEqual(expect.arrayContaining(events))
  })

  test('Close: back as user_aborted, and nothing has changed', async () => {
    const { user, about } = await flow()
    const before = await accountOf(user)
    const { session, browser } = await goToConnect(user, type, about)
    expect(browser.page().heading()).not.toBe('')
    await browser.click('Close')
    expect(browser.url()).toBe(back(session, 'user_aborted'))
    expect(await accountOf(user)).toEqual(before)
  })
})
