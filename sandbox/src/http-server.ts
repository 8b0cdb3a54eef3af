import { createServer, type IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { DemoCustomer } from './identity/sign-in'
import type { Mailboxes } from './mail/smtp'
import { createMailbox } from './mail/mailbox'

type Parts = {
  gigs: { fetch(request: Request): Response | Promise<Response>; customers(): DemoCustomer[] }
  identity: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  mailboxes: Mailboxes
}

// Node closes idle connections after 5 seconds by default, just when a client with a connection pool may reuse one.
const IDLE_CONNECTION_MS = 10 * 60_000
const HEADERS_MS = IDLE_CONNECTION_MS + 1000
const timeouts = {
  keepAliveTimeout: IDLE_CONNECTION_MS,
  headersTimeout: HEADERS_MS,
  requestTimeout: HEADERS_MS, // may not be shorter than headersTimeout
}

/** The one http server of the sandbox: Gigs, but for the OpenID provider and the mailbox. */
export async function listenForWeb(
  at: { host: string; port: number },
  { gigs, identity, mailboxes }: Parts,
) {
  const mailbox = createMailbox(mailboxes)
  const listener = getRequestListener(async (request, { outgoing }) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/sandbox/ready') return Response.json({ customers: gigs.customers() })
    const isMail = pathname === '/mailbox' || pathname === '/mailbox.json'
    const answer = await (isMail ? mailbox : gigs).fetch(request)
    const isCut = answer.headers.has('x-sandbox-cut')
    if (isCut && outgoing instanceof ServerResponse) return cut(answer, outgoing)
    if (!answer.headers.has('x-sandbox-close')) return withSecurityHeaders(answer)
    // A fault that was ordered: the client sees the connection end before the first byte.
    outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  })

  const server = createServer(timeouts, (request, response) => {
    const isIdentity = request.url?.startsWith('/identity/')
    const served = isIdentity ? identity(request, response) : listener(request, response)
    Promise.resolve(served).catch((error: unknown) => fail(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(at, resolve)
  })
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

const htmlHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** The strict defaults; a page that has set one of them itself knows better. */
function withSecurityHeaders(response: Response): Response {
  const headers = new Headers(response.headers)
  const isHtml = headers.get('content-type')?.startsWith('text/html')
  const wanted = { 'x-content-type-options': 'nosniff', ...(isHtml && htmlHeaders) }
  for (const [name, value] of Object.entries(wanted)) {
    if (!headers.has(name)) headers.set(name, value)
  }
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}

// Another fault: the length of the whole is promised, half of it comes.
async function cut(answer: Response, outgoing: ServerResponse): Promise<Response> {
  const half = Buffer.from(await answer.arrayBuffer())
  outgoing.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    'content-length': answer.headers.get('x-sandbox-cut') ?? '',
  })
  outgoing.write(half, () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

function fail(response: ServerResponse, error: unknown): void {
  console.error('The sandbox could not answer a request.', error)
  if (response.headersSent) return void response.destroy()
  response.writeHead(500, { 'content-type': 'text/plain' })
  response.end('The sandbox could not answer. Its log says why.\n')
}
