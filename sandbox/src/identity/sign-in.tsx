import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { z } from 'zod'
import { htmlResponse } from '../ui/page'
import type { Accounts } from './accounts'
import { errors } from './oidc-provider'

export type DemoCustomer = { email: string; name: string; description: string; says: string }

type Options = {
  provider: Provider
  accounts: Accounts
  customers: () => DemoCustomer[]
  appUrl: string
}

/** The page on which one chooses who to be, and what happens then. */
export function createSignIn({ provider, accounts, customers, appUrl }: Options) {
  const page = (problem?: string) =>
    htmlResponse({
      status: problem ? 422 : 200,
      title: 'Who signs in?',
      formTargets: [appUrl], // the redirects behind the form end there
      children: <Choice customers={customers()} problem={problem} />,
    })

  async function choose(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await readBody(request))
    const email = z.email().safeParse(form.get('email')?.trim())
    if (!email.success) return send(response, await page('That is no e-mail address.'))
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
        await problemPage(appUrl, 'It was finished already, or waited too long.'),
      )
    }
  }
}

function Choice({
  customers,
  problem,
}: {
  customers: DemoCustomer[]
  problem: string | undefined
}) {
  return (
    <>
      <p>No password needed. Choose a customer, or be somebody else below.</p>
      {customers.map(({ email, name, says }) => (
        <form key={email} method="post">
          <button class="card" name="email" value={email}>
            <strong>{name}</strong>
            <span class="muted">{email}</span>
            <span>{says}</span>
          </button>
        </form>
      ))}
      <form method="post" class="card">
        <h2>Somebody else</h2>
        {problem && (
          <p class="wrong" role="alert">
            {problem}
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

/** Why no sign-in is possible here, and the way back. */
export function problemPage(appUrl: string, says: string) {
  const children = (
    <>
      <p>{says}</p>
      <p>
        Nothing was changed. <a href={appUrl}>Start again in the app</a>.
      </p>
    </>
  )
  return htmlResponse({ status: 400, title: 'This sign-in cannot go on', children })
}

const mostBytes = 10_000

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: AsyncIterable<Buffer> = request
  let body = ''
  for await (const chunk of chunks) if (body.length < mostBytes) body += chunk.toString('latin1')
  return body
}

async function send(response: ServerResponse, page: Response): Promise<void> {
  response.writeHead(page.status, Object.fromEntries(page.headers))
  response.end(await page.text())
}
