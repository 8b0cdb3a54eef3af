import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/webhooks/gigs/route'
import { db } from '@/lib/db'
import { log } from '@/lib/log'

vi.mock('next/server', () => ({ after: vi.fn<(work: () => unknown) => void>() }))

const url = 'http://localhost:3000/api/webhooks/gigs'
const [secret = ''] = (process.env['GIGS_WEBHOOK_SECRET'] ?? '').split(' ')
const lines: unknown[] = []

beforeEach(() => {
  lines.length = 0
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation((line: unknown) => void lines.push(line))
  }
})
afterEach(() => void vi.restoreAllMocks())

const CANARY = 'canary-of-a-customer'
const event = (project = 'dev') => JSON.stringify({ project, data: { user: CANARY } })

function signed(body: string, seconds = 0): Request {
  const at = new Date(Date.now() + seconds * 1_000)
  const headers = {
    'webhook-id': 'msg_unit',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('msg_unit', at, body),
  }
  return new Request(url, { method: 'POST', headers, body })
}

const streamed = { duplex: 'half' } // Node.js requires this for a stream
const unsigned = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(url, { method: 'POST', headers, body, ...streamed })

// Returns an endless body that throws if far too much of it is read.
function endless(): { body: ReadableStream; pulled: () => number } {
  let pulled = 0
  const chunk = new TextEncoder().encode(CANARY.padEnd(16 * 1024))
  const body = new ReadableStream({
    pull(controller) {
      pulled += chunk.byteLength
      if (pulled > 10_000_000) throw new Error('read far too much')
      controller.enqueue(chunk)
    },
  })
  return { body, pulled: () => pulled }
}

test('an accepted delivery logs its id and type, and nothing else of it', async () => {
  const info = vi.spyOn(log, 'info')
  const body = JSON.stringify({ ...JSON.parse(event()), type: 'com.gigs.user.updated' })
  expect((await POST(signed(body))).status).toBe(200)
  expect(lines).toEqual([])
  const line = { step: 'webhookReceived', delivery: 'msg_unit', type: 'com.gigs.user.updated' }
  expect(info.mock.calls).toEqual([[line]])
})

test.each([
  ['no signature', 401, () => unsigned(event())],
  ['timestamp out of range', 401, () => signed(event(), -301)],
  ['another project', 400, () => signed(event('other'))],
  ['not an event', 400, () => signed(CANARY)],
  ['too large', 413, () => unsigned('x', { 'content-length': String(257 * 1024) })],
  ['too large', 413, () => signed(CANARY.padEnd(257 * 1024))],
])(
  'refuses a delivery as %s (%i) and logs the reason without its content',
  async (reason, status, make) => {
    expect((await POST(make())).status).toBe(status)
    expect(lines).toEqual([{ step: 'webhook', status, reason }])
  },
)

test('refuses an endless body after 256 KB', async () => {
  const { body, pulled } = endless()
  const response = await POST(unsigned(body))
  expect(response.status).toBe(413)
  expect(response.headers.get('connection')).toBe('close')
  expect(pulled()).toBeLessThan(400 * 1024)
})

test('accepts exactly 256 KB', async () => {
  const body = event().padEnd(256 * 1024)
  expect((await POST(signed(body))).status).toBe(200)
})

test('refuses and logs other methods', async () => {
  const response = GET()
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
  expect(lines).toEqual([{ step: 'webhook', status: 405, reason: 'not a POST' }])
})

test('asks the sender to retry while the database is unreachable, and logs the reason', async () => {
  vi.spyOn(db(), 'execute').mockImplementation(() => {
    throw Object.assign(new Error(CANARY), { name: 'DatabaseError', code: 'ECONNREFUSED' })
  })
  const response = await POST(signed(event()))
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
  const facts = { error: 'DatabaseError', code: 'ECONNREFUSED' }
  expect(lines).toEqual([{ step: 'webhook', status: 503, ...facts }])
})
