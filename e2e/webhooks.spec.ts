import { connect } from 'node:net'
import { expect, test } from './fixtures'
import type { Delivery } from './sandbox'

const path = '/api/webhooks/gigs'

// Ten seconds, and as much again for a busy machine. Without a limit, the senders need 100 seconds.
const SLOWEST_CUT_OFF_MS = 20_000

test(
  'refuses unsigned webhooks, and does not read bodies that are too large',
  { tag: '@core' },
  async ({ request }) => {
    const headers = { 'content-type': 'application/json' }
    expect((await request.get(path)).status()).toBe(405)
    expect((await request.post(path, { data: '{}', headers })).status()).toBe(401)
    const large = 'x'.repeat(257 * 1024)
    expect((await request.post(path, { data: large, headers })).status()).toBe(413)
  },
)

test(
  'an event about a user who never signed in is accepted at the first attempt',
  { tag: '@core' },
  async ({ sandbox }) => {
    const { email, user } = await sandbox.customer('active')
    await sandbox.rename(user ?? '', 'Known To Gigs Alone')
    const statuses = async () => (await sandbox.deliveriesTo(email)).map(statusesOf)
    await expect.poll(statuses).toEqual([[200]])
  },
)

const statusesOf = ({ attempts }: Delivery) => attempts.map(({ status }) => status)

test('slow senders are cut off after ten seconds and do not delay others', async ({
  request,
  baseURL,
}) => {
  const started = Date.now()
  let cutOff = 0
  const drips = [
    { header: 'content-length: 100', drop: 'x' },
    { header: 'transfer-encoding: chunked', drop: '1\r\nx\r\n' },
  ]
  const slow = drips.flatMap((drip) =>
    Array.from({ length: 20 }, () =>
      send(new URL(baseURL ?? ''), drip).finally(() => {
        cutOff += 1
      }),
    ),
  )
  expect((await request.post(path, { data: '{}' })).status()).toBe(401)
  expect(cutOff, 'slow senders that ended before the fast one was served').toBe(0)
  for (const response of await Promise.all(slow)) expect(response).toContain('408')
  expect(Date.now() - started).toBeLessThan(SLOWEST_CUT_OFF_MS)
})

/** Sends a request that drips one `drop` a second. Returns everything received until the connection closes. */
function send({ hostname, port }: URL, { header, drop }: { header: string; drop: string }) {
  return new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let received = ''
    let drip: NodeJS.Timeout
    socket.on('connect', () => {
      socket.write(['POST ' + path + ' HTTP/1.1', 'host: localhost', header, '', ''].join('\r\n'))
      drip = setInterval(() => socket.write(drop), 1_000)
    })
    socket.on('data', (chunk) => (received += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => {
      clearInterval(drip)
      resolve(received)
    })
  })
}
