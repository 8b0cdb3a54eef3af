import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { z } from 'zod'
import type { Brand } from '../brand'
import { htmlResponse } from '../ui/page'
import type { Accounts } from './accounts'
import { errors } from './oidc-provider'

export type DemoCustomer = { email: string; name: string; description: string; says: string }

type Options = {
  provider: Provider
  accounts: Accounts
  customers: () => DemoCustomer[]
  appUrl: string
  brand: Brand
}

/** Handles the sign-in page, on which a tester chooses a customer. */
export function createSignIn({ provider, accounts, customers, appUrl, brand }: Options) {
  const page = (error?: string) =>
    htmlResponse({
      brand,
      status: error ? 422 : 200,
      title: `Sign in to ${brand.name}`,
      formTargets: [appUrl], // the form redirects there
      children: <CustomerChoice customers={customers()} error={error} />,
    })

  async function choose(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await readBody(request))
    const email = z.email().safeParse(form.get('email')?.trim())
    if (!email.success) return send(response, await page('Enter a valid email address.'))
    const accountId = accounts.open(email.data, form.get('unverified') === null)
    await provider.interactionFinished(request, response, { login: { accountId, remember: false } })
  }

  return async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await provider.interactionDetails(request, response)
      if (request.method === 'POST') return await choose(request, response)
      await send(response, await page())
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      await send(
        response,
        await errorPage({ appUrl, brand }, 'It was already completed or has expired.'),
      )
    }
  }
}

function CustomerChoice({
  customers,
  error,
}: {
  customers: DemoCustomer[]
  error: string | undefined
}) {
  return (
    <>
      <p>No password needed. Choose a customer or enter any email address.</p>
      {customers.map(({ email, name, description }) => (
        <form key={email} method="post">
          <button class="card" name="email" value={email}>
            <strong>{name}</strong>
            <span class="muted">{email}</span>
            <span>{description}</span>
          </button>
        </form>
      ))}
      <form method="post" class="card">
        <h2>Someone else</h2>
        {error && (
          <p class="wrong" role="alert">
            {error}
          </p>
        )}
        <p>
          <label class="text">
            E-mail address
            <input type="email" name="email" required autocomplete="email" />
          </label>
        </p>
        <label class="tick">
          <input type="checkbox" name="unverified" /> E-mail address not verified
        </label>
        <p>
          <button class="button">Sign in</button>
        </p>
      </form>
    </>
  )
}

/** Shows why the sign-in failed, with a link to the app. */
export function errorPage({ appUrl, brand }: Pick<Options, 'appUrl' | 'brand'>, message: string) {
  const children = (
    <>
      <p>{message}</p>
      <p>
        Nothing was changed. <a href={appUrl}>Start again in the app</a>.
      </p>
    </>
  )
  return htmlResponse({ brand, status: 400, title: 'This sign-in can’t continue', children })
}

const MAX_BODY_BYTES = 10_000

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: AsyncIterable<Buffer> = request
  let body = ''
  for await (const chunk of chunks) {
    if (body.length < MAX_BODY_BYTES) body += chunk.toString('latin1')
  }
  return body
}

async function send(response: ServerResponse, page: Response): Promise<void> {
  response.writeHead(page.status, Object.fromEntries(page.headers))
  response.end(await page.text())
}
