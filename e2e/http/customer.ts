import { until } from '../../scripts/until'
import { EMAIL_FORM, hiddenFieldsOf, openHttpBrowser } from './browser'

const sandbox = process.env['E2E_SANDBOX_URL'] ?? 'http://127.0.0.1:4000'

/** Calls the controls of the sandbox. */
export async function control(method: string, path: string, body?: object) {
  const response = await fetch(`${sandbox}/sandbox/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} /sandbox/${path}: ${response.status}`)
  return response.json()
}

/** Creates a customer in a state of `GET /sandbox/scenarios` and signs them in with an email link. */
export async function signInCustomer(scenario: string) {
  const email = `bench-${crypto.randomUUID()}@example.com`
  const customer: { user: string; subscriptions: string[] } = await control('POST', 'customers', {
    scenario,
    email,
  })
  const browser = openHttpBrowser()
  const page = await browser.get('/sign-in')
  await browser.post('/sign-in', [...hiddenFieldsOf(page.html, EMAIL_FORM), ['email', email]])
  const { pathname, search } = new URL(await linkMailedTo(email))
  const confirm = await browser.get(pathname + search)
  const action = '/api/auth/callback/nodemailer'
  const form = new RegExp(`<form[^>]*action="${action}"`)
  await browser.submit(action, hiddenFieldsOf(confirm.html, form))
  return { ...customer, email, browser }
}

export type SignedInCustomer = Awaited<ReturnType<typeof signInCustomer>>

function linkMailedTo(email: string): Promise<string> {
  return until(`The e-mail to ${email}`, AbortSignal.timeout(300_000), async () => {
    const response = await fetch(`${sandbox}/mailbox.json?to=${email}`)
    const [newest]: { links: string[] }[] = await response.json()
    if (!newest?.links[0]) throw new Error('No e-mail has arrived.')
    return newest.links[0]
  })
}
