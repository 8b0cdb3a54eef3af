import { connect } from 'node:net'
import { expect, test } from './fixtures'
import type { Delivery } from './sandbox'

const path = '/api/webhooks/gigs'

test(
  'what is not signed is refused, and what is too large is not even read',
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
  'an event about somebody who never signed in here is taken, at the first try',
  { tag: '@core' },
  async ({ sandbox }) => {
    const { email, user } = await sandbox.customer('active')
    await sandbox.rename(user ?? '', 'Known To Gigs Alone')
    const statuses = async () => (await sandbox.deliveriesTo(email)).map(statusesOf)
    await expect.poll(statuses).toEqual([[200]])
  },
)

const statusesOf = ({ attempts }: Delivery) => attempts.map(({ status }) => status)

test('senders that take forever are cut off after ten seconds, and hold up nobody', async ({
  request,
  baseURL,
}) => {
  const started = Date.now()
  const drips = [
    { header: 'content-length: 100', drop: 'x' },
    { header: 'transfer-encoding: chunked', drop: '1\r\nx\r\n' },
  ]
  const slow = drips.flatMap((drip) =>
    Array.from({ length: 20 }, () => send(new URL(baseURL ?? ''), drip)),
  )
  expect((await request.post(path, { data: '{}' })).status()).toBe(401)
  expect(Date.now() - started).toBeLessThan(5_000)
  for (const answer of await Promise.all(slow)) expect(answer).toContain('408')
  expect(Date.now() - started).toBeLessThan(15_000)
})

/** Sends one drop a second, and answers what came back until the connection was closed. */
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
