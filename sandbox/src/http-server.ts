import { createServer, type IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Brand, defaultBrand } from './brand'
import type { DemoCustomer } from './identity/sign-in'
import { createMailbox } from './mail/mailbox'
import type { Mailboxes } from './mail/mailboxes'

type Parts = {
  gigs: { fetch(request: Request): Response | Promise<Response>; customers(): DemoCustomer[] }
  identity: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  mailboxes: Mailboxes
  brand?: Brand // a neutral one by default
  appUrl?: string // emails show images from here
}

// Node closes idle connections after 5 seconds by default, just when a client with a connection pool may reuse one.
const IDLE_CONNECTION_MS = 10 * 60_000
const HEADERS_MS = IDLE_CONNECTION_MS + 1000
const timeouts = {
  keepAliveTimeout: IDLE_CONNECTION_MS,
  headersTimeout: HEADERS_MS,
  requestTimeout: HEADERS_MS, // may not be shorter than headersTimeout
}

/** Starts an HTTP server with Gigs, Connect, the OpenID provider and the mailbox. */
export async function listenForWeb(
  at: { host: string; port: number },
  { gigs, identity, mailboxes, brand = defaultBrand, appUrl = 'http://localhost:3000' }: Parts,
) {
  const mailbox = createMailbox(mailboxes, { brand, appUrl })
  const listener = getRequestListener(async (request, { outgoing }) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/sandbox/ready') return Response.json({ customers: gigs.customers() })
    const isMail = /^\/mailbox(\.json$|\/|$)/.test(pathname)
    const response = await (isMail ? mailbox : gigs).fetch(request)
    const isCut = response.headers.has('x-sandbox-cut')
    if (isCut && outgoing instanceof ServerResponse) return sendHalf(response, outgoing)
    if (!response.headers.has('x-sandbox-close')) return withSecurityHeaders(response)
    // An injected fault: the connection ends before the first byte.
    outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  })

  const server = createServer(timeouts, (request, response) => {
    const isIdentity = request.url?.startsWith('/identity/')
    const handled = isIdentity ? identity(request, response) : listener(request, response)
    Promise.resolve(handled).catch((error: unknown) => sendError(response, error))
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

/** Adds strict default headers. Headers that the response already has are kept. */
function withSecurityHeaders(response: Response): Response {
  const headers = new Headers(response.headers)
  const isHtml = headers.get('content-type')?.startsWith('text/html')
  const defaults = { 'x-content-type-options': 'nosniff', ...(isHtml && htmlHeaders) }
  for (const [name, value] of Object.entries(defaults)) {
    if (!headers.has(name)) headers.set(name, value)
  }
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}

// An injected fault: sends the full content-length but only half of the body.
async function sendHalf(response: Response, outgoing: ServerResponse): Promise<Response> {
  const half = Buffer.from(await response.arrayBuffer())
  const { 'x-sandbox-cut': length = '', ...headers } = Object.fromEntries(response.headers)
  outgoing.writeHead(response.status, { ...headers, 'content-length': length })
  outgoing.write(half, () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

function sendError(response: ServerResponse, error: unknown): void {
  console.error('The sandbox failed to handle a request.', error)
  if (response.headersSent) return void response.destroy()
  response.writeHead(500, { 'content-type': 'text/plain' })
  response.end('The sandbox failed to handle the request. See its log for the reason.\n')
}
