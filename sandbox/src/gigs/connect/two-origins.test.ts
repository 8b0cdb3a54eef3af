import { expect, test } from 'vitest'
import { changeSettings } from '../settings'
import { newConnect, newSession, ORIGIN } from '../../testing/connect'

test('pages have the origin of the entry unless the setting ownPages and a second port are set', async () => {
  const { gigs, user, openBrowser } = newConnect()
  const open = async () => {
    const { session, url } = newSession(gigs, { type: 'viewSubscriptions' }, { user })
    expect(new URL(url).origin).toBe(ORIGIN)
    const location = (await openBrowser().send(url)).headers.get('location')
    return location?.replace(session.id, 'csn')
  }
  changeSettings(gigs.store, user.email, { ownPages: true })
  expect(await open()).toBe('/portal/s/csn')
  Object.assign(gigs, { pagesOrigin: 'http://127.0.0.1:4001' })
  expect(await open()).toBe('http://127.0.0.1:4001/portal/s/csn')
  changeSettings(gigs.store, user.email, { ownPages: false })
  expect(await open()).toBe('/portal/s/csn')
})
