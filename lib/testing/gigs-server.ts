import { createServer, type ServerResponse } from 'node:http'
import { afterAll, vi } from 'vitest'
import {
  rawBalance,
  rawPlan,
  rawSim,
  rawSubscription,
  rawUser,
  type Raw,
} from '@/lib/testing/resources'

type Received = { path: string; query: URLSearchParams; body: string }

/** The response for a path: a resource, the items of a list, or the status of an error. */
type ResponseFor = (received: Received) => Raw | Raw[] | number

/**
 * Starts a Gigs API server for one test file. By default, every user has `state.lines` active eSIM subscriptions;
 * `responses` overrides this by path. Call this before importing the modules that call the API.
 */
export async function startGigs() {
  const calls: Received[] = []
  const responses = new Map<string, ResponseFor>()
  const pending: (() => void)[] = []
  const state = { lines: 1, isHolding: false }

  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '', 'http://gigs')
    const body = (await incoming.toArray()).join('')
    const path = url.pathname.replace(/^\/projects\/[^/]+/, '')
    const received = { path, query: url.searchParams, body }
    calls.push(received)
    const send = () => respond(outgoing, received, responses.get(path) ?? defaultResponse)
    if (state.isHolding) pending.push(send)
    else send()
  })

  function defaultResponse({ path, query }: Received): Raw | Raw[] | number {
    const [, collection = '', id = '', detail] = path.split('/')
    if (collection === '') return { object: 'project', id: 'unit', payments: {} }
    if (collection === 'plans') return [rawPlan()]
    if (collection === 'subscriptions') {
      const user = query.get('user') ?? ''
      return Array.from({ length: state.lines }, (_, n) => rawSubscription(user, `${user}_${n}`))
    }
    if (collection === 'usageBalances') {
      const line = query.get('subscription') ?? ''
      return [rawBalance(line, `ubl_${line}`)]
    }
    if (detail === 'eSimProfile') return { status: 'enabled', sim: rawSim(id) }
    if (collection === 'users' && id && !detail) return rawUser(id)
    return []
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  vi.stubEnv('GIGS_API_URL', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
  // The catalog is cached by project in a database that all test files share.
  vi.stubEnv('GIGS_PROJECT', `unit-${crypto.randomUUID()}`)
  vi.resetModules()

  return {
    /** Every call since the last `clear`. */
    calls,
    responses,
    state,
    /** Calls that were received while `state.isHolding`. Calling one sends its response. */
    pending,
    release(): void {
      state.isHolding = false
      for (const send of pending.splice(0)) send()
    },
    clear(): void {
      calls.length = 0
      responses.clear()
      Object.assign(state, { lines: 1, isHolding: false })
    },
  }
}

function respond(outgoing: ServerResponse, received: Received, responseFor: ResponseFor): void {
  const response = responseFor(received)
  if (typeof response === 'number') {
    outgoing.writeHead(response).end('{"object":"error","type":"internal","message":""}')
    return
  }
  const body = Array.isArray(response) ? pageOf(response, received.query) : response
  outgoing.end(JSON.stringify(body))
}

function pageOf(items: Raw[], query: URLSearchParams) {
  const after = query.get('after')
  const start = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1
  const end = start + Number(query.get('limit') ?? 10)
  const moreItemsAfter = end < items.length ? items[end - 1]?.['id'] : null
  return { object: 'list', items: items.slice(start, end), moreItemsAfter, moreItemsBefore: null }
}
