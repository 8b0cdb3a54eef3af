import { describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './browser'
import { callbackWith, CALLBACK_URL } from './connect'
import { findPlan, newEmail, newSubscriber, newUser } from './customers'
import { eventsSince, typesSince } from './events'
import { cards, pay } from './flows/checkout'
import { gigs } from './gigs'
import { newestMailTo } from './sandbox'

describe('a session without a user', () => {
  test('requires a login with a code from an email', async () => {
    const user = await newUser()
    const session = await gigs.connect({
      callbackUrl: CALLBACK_URL,
      intent: { type: 'updateUserFullName' },
    })
    expect(session).toMatchObject({ user: null, url: expect.not.stringContaining('token') })
    const browser = await openBrowser(session.url)
    await logIn(browser, String(user['email']))
    browser.page().fill('Full name', 'Grace Hopper')
    await browser.click('Save')
    expect(browser.url()).toBe(callbackWith(session, 'success'))
    expect(await gigs.get(`/users/${user.id}`)).toMatchObject({ fullName: 'Grace Hopper' })
    expect(await gigs.get(`/connectSessions/${session.id}`)).toMatchObject({ user: user.id })
  })

  test("ends as bad_configuration for another user's subscription", async () => {
    const { subscription } = await newSubscriber()
    const stranger = await newUser()
    const intent = { type: 'viewSubscription', viewSubscription: { subscription } }
    const session = await gigs.connect({ callbackUrl: CALLBACK_URL, intent })
    const browser = await openBrowser(session.url)
    await logIn(browser, String(stranger['email']))
    expect(browser.url()).toBe(callbackWith(session, 'bad_configuration'))
  })
})

describe('a session with userDetails', () => {
  test('creates the user when it is opened, who then buys a plan with all requirements', async () => {
    const plan = await findPlan(({ requirements }) =>
      ['address', 'user.birthday', 'user.fullName'].every((key) => requirements[key] === 'present'),
    )
    const email = newEmail()
    const intent = { type: 'checkoutNewSubscription', checkoutNewSubscription: { plan: plan.id } }
    const session = await gigs.connect({
      userDetails: { email },
      callbackUrl: CALLBACK_URL,
      intent,
    })
    expect(session).toMatchObject({ user: null })
    expect(await find(email)).toEqual([])
    const browser = await openBrowser(session.url)
    const [user] = await find(email)
    expect(await gigs.get(`/connectSessions/${session.id}`)).toMatchObject({ user: user?.id })
    await buy(browser)
    expect(browser.url()).toBe(callbackWith(session, 'success'))
    expect(await find(email)).toMatchObject([{ fullName: 'Ada Lovelace', birthday: '1990-05-17' }])
    expect(await gigs.list(`/users/${user?.id}/addresses`)).toMatchObject([{ city: 'Austin' }])
    const types = ['user.created', 'connectSession.updated', 'subscription.activated']
    const receivedTypes = () => typesSince(session, user?.id ?? '')
    await expect.poll(receivedTypes).toEqual(expect.arrayContaining(types))
    // The url is a credential, so events never contain it.
    const events = await eventsSince(session, session.id)
    expect(events.map(({ data }) => data['url'])).toEqual([null, null])
  })

  test('is rejected if the email belongs to an existing user', async () => {
    const { email } = await newUser()
    const params = { userDetails: { email }, intent: { type: 'viewSubscriptions' } }
    await expect(gigs.connect(params)).rejects.toThrow('422 invalid')
  })
})

const find = (email: string) => gigs.search('/users/search', { email })

async function logIn(browser: Browser, email: string): Promise<void> {
  browser.page().fill('Email address', email)
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
