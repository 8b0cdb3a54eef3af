import { describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './browser'
import { back, callbackUrl } from './connect'
import { findPlan, newEmail, newSubscriber, newUser } from './customers'
import { eventsSince, typesSince } from './events'
import { cards, pay } from './flows/checkout'
import { gigs } from './gigs'
import { newestMailTo } from './sandbox'

describe('a session without a user', () => {
  test('asks for a login by a code sent by e-mail, and then does what it is for', async () => {
    const user = await newUser()
    const session = await gigs.connect({ callbackUrl, intent: { type: 'updateUserFullName' } })
    expect(session).toMatchObject({ user: null, url: expect.not.stringContaining('token') })
    const browser = await openBrowser(session.url)
    await logIn(browser, String(user['email']))
    browser.page().fill('Full name', 'Grace Hopper')
    await browser.click('Save')
    expect(browser.url()).toBe(back(session, 'success'))
    expect(await gigs.get(`/users/${user.id}`)).toMatchObject({ fullName: 'Grace Hopper' })
    expect(await gigs.get(`/connectSessions/${session.id}`)).toMatchObject({ user: user.id })
  })

  test("shows nobody another user's subscription: bad_configuration", async () => {
    const { subscription } = await newSubscriber()
    const stranger = await newUser()
    const intent = { type: 'viewSubscription', viewSubscription: { subscription } }
    const session = await gigs.connect({ callbackUrl, intent })
    const browser = await openBrowser(session.url)
    await logIn(browser, String(stranger['email']))
    expect(browser.url()).toBe(back(session, 'bad_configuration'))
  })
})

describe('a session for somebody new', () => {
  test('makes the user when it is opened, who then buys what asks for everything', async () => {
    const plan = await findPlan(({ requirements }) =>
      ['address', 'user.birthday', 'user.fullName'].every((key) => requirements[key] === 'present'),
    )
    const email = newEmail()
    const wish = { type: 'checkoutNewSubscription', checkoutNewSubscription: { plan: plan.id } }
    const session = await gigs.connect({ userDetails: { email }, callbackUrl, intent: wish })
    expect(session).toMatchObject({ user: null })
    expect(await find(email)).toEqual([])
    const browser = await openBrowser(session.url)
    const [user] = await find(email)
    expect(await gigs.get(`/connectSessions/${session.id}`)).toMatchObject({ user: user?.id })
    await buy(browser)
    expect(browser.url()).toBe(back(session, 'success'))
    expect(await find(email)).toMatchObject([{ fullName: 'Ada Lovelace', birthday: '1990-05-17' }])
    expect(await gigs.list(`/users/${user?.id}/addresses`)).toMatchObject([{ city: 'Austin' }])
    const types = ['user.created', 'connectSession.updated', 'subscription.activated']
    const told = () => typesSince(session, user?.id ?? '')
    await expect.poll(told).toEqual(expect.arrayContaining(types))
    // A url would log its reader in: events tell of the session, and never that.
    const events = await eventsSince(session, session.id)
    expect(events.map(({ data }) => data['url'])).toEqual([null, null])
  })

  test('is refused where that e-mail address has a user already', async () => {
    const { email } = await newUser()
    const wish = { userDetails: { email }, intent: { type: 'viewSubscriptions' } }
    await expect(gigs.connect(wish)).rejects.toThrow('422 invalid')
  })
})

const find = (email: string) => gigs.search('/users/search', { email })

async function logIn(browser: Browser, email: string): Promise<void> {
  browser.page().fill('E-mail address', email)
  await browser.click('Send code')
  await expect.poll(() => newestMailTo(email)).toMatch(/\b\d{6}\b/)
  const [code = ''] = /\b\d{6}\b/.exec(await newestMailTo(email)) ?? []
  browser.page().fill('Code', code)
  await browser.click('Continue')
}

async function buy(browser: Browser): Promise<void> {
  browser.page().check(/^eSIM/)
  await browser.click('Continue')
  const page = browser.page()
  page.fill('Full name', 'Ada Lovelace')
  page.fill('Date of birth', '1990-05-17')
  page.fill('Street and number', '22 Elm Street')
  page.fill('City', 'Austin')
  page.fill('Postal code', '78701')
  page.fill(/^State or province/, 'TX')
  page.select('Country', 'United States')
  await browser.click('Continue')
  await pay(browser, cards.succeeds)
  await browser.click('Continue')
}
