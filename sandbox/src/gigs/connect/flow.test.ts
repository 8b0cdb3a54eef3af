import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, onTestFinished } from 'vitest'
import { Store } from '../../store/store'
import { createGigs } from '../app'
import type { Kinds, Mail } from '../model/state'
import { card } from '../../testing/checkout'
import { CALLBACK_URL, ORIGIN } from '../../testing/connect'
import { newBrowser } from '../../testing/browser'

type Json = { id: string; url: string; user: string | null; items: Json[]; status: string }

/** A seeded sandbox, as a partner's server and a customer's browser use it. */
function newSandbox() {
  const folder = mkdtempSync(join(tmpdir(), 'flow-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const mails: Mail[] = []
  const store = new Store<Kinds>(join(folder, 'journal'))
  const sendMail = async (mail: Mail) => void mails.push(mail)
  const { fetch } = createGigs({ store, origin: ORIGIN, project: 'dev', apiKey: 'key', sendMail })
  const call = async (path: string, body?: unknown): Promise<Json> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const headers = { authorization: 'Bearer key', 'content-type': 'application/json' }
    const response = await fetch(new Request(`${ORIGIN}/projects/dev${path}`, { ...init, headers }))
    return response.json()
  }
  return { call, browser: newBrowser(fetch), mails }
}

test('a new customer buys a subscription, and the API returns it', async () => {
  const { call, browser } = newSandbox()
  const { items: plans } = await call('/plans')
  const plan = plans[0]?.id
  const session = await call('/connectSessions', {
    intent: {
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { plan, sim: 'sim_test_esim' },
    },
    callbackUrl: CALLBACK_URL,
    userDetails: { email: 'new@example.com', fullName: 'Grace Hopper' },
  })
  const page = await browser.open(session.url)
  expect(page.url).toMatch(/\/payment$/)
  expect(page.text).toContain('Sandbox Mobile')
  const paid = await browser.submit(page.url, card)
  const finalPage = await browser.submit(paid.url, {})
  expect(finalPage.url).toBe(`${CALLBACK_URL}&session_id=${session.id}&status=success`)
  const { user } = await call(`/connectSessions/${session.id}`)
  const subscriptions = await call(`/subscriptions?user=${user}`)
  expect(subscriptions.items).toMatchObject([{ status: 'active', plan: { id: plan } }])
})

test('a session without a user logs in with the code from the email', async () => {
  const { call, browser, mails } = newSandbox()
  const email = 'someone@example.com'
  const { id } = await call('/users', { email })
  const session = await call('/connectSessions', {
    intent: { type: 'viewSubscriptions' },
    callbackUrl: CALLBACK_URL,
  })
  expect(session.url).not.toContain('token')
  const page = await browser.open(session.url)
  const nextPage = await browser.submit(page.url, { email })
  const code = /\d{6}/.exec(mails[0]?.text ?? '')?.[0] ?? ''
  expect(nextPage.text).not.toContain(code)
  expect((await browser.submit(nextPage.url, { code })).text).toContain('You have no plan yet.')
  expect((await call(`/connectSessions/${session.id}`)).user).toBe(id)
})
