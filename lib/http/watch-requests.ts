import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { createConnectionEnder } from '@/lib/http/end-connections'
import { replaceFailedPage } from '@/lib/http/failed-page'
import { setPolicyOfPlainPage } from '@/lib/http/page-policy'
import { enterRequestContext, newRequestId } from '@/lib/http/request-context'
import { log } from '@/lib/log'

const shared: { isWatchingRequests?: boolean } & typeof globalThis = globalThis

const connections = createConnectionEnder()

/**
 * Sets the id of every request before Next.js handles it, as `x-request-id` of the request and the response, and the
 * policy of plain pages. `proxy.ts` cannot set the id: it runs in another context, and static files and webhooks bypass it. After
 * SIGTERM and SIGINT, it ends each connection after its response.
 */
export function watchRequests(): void {
  if (shared.isWatchingRequests) return
  shared.isWatchingRequests = true
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stop(signal))
  subscribe('http.server.request.start', (message) => {
    if (!message || typeof message !== 'object') return
    if (!('request' in message) || !('response' in message)) return
    const { request, response } = message
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    connections.watch(response)
    prepare(request, response)
  })
}

function stop(signal: string): void {
  log.info({ step: 'stopping', signal })
  connections.stop()
}

function prepare(request: IncomingMessage, response: ServerResponse): void {
  const id = newRequestId(request.headers['x-request-id'], env().TRUSTED_PROXIES > 0)
  const context = enterRequestContext(id)
  request.headers['x-request-id'] = id
  request.url = decodable(request.url ?? '/')
  response.setHeader('x-request-id', id)
  for (const [name, value] of Object.entries(baseHeaders())) response.setHeader(name, value)
  setPolicyOfPlainPage(request, response)
  replaceFailedPage(request, response, context)
}

// Next.js responds with an empty 500 if it cannot decode a path. Escaping its percent signs makes it an unknown path.
function decodable(url: string): string {
  const [path = '/', ...queries] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...queries].join('?')
  }
}

/** Returns the headers of every response, including those that Next.js creates. Pages get a longer policy. */
function baseHeaders(): Record<string, string> {
  const { mode, HSTS_SUBDOMAINS } = env()
  const age = `max-age=63072000${HSTS_SUBDOMAINS === 'on' ? '; includeSubDomains' : ''}`
  return {
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    ...(mode === 'live' && { 'strict-transport-security': age }),
  }
}
