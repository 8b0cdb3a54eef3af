import { connect } from 'node:net'
import { expect, test } from './fixtures'

const path = '/api/webhooks/gigs'

test('what is not signed is refused, and what is too large is not even read', async ({
  request,
}) => {
  const headers = { 'content-type': 'application/json' }
  expect((await request.get(path)).status()).toBe(405)
  expect((await request.post(path, { data: '{}', headers })).status()).toBe(401)
  const large = 'x'.repeat(257 * 1024)
  expect((await request.post(path, { data: large, headers })).status()).toBe(413)
})

test('a sender that takes forever is cut off after ten seconds', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  const started = Date.now()
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let received = ''
    let drip: NodeJS.Timeout
    socket.on('connect', () => {
      const head = ['POST ' + path + ' HTTP/1.1', 'host: localhost', 'content-length: 100', '', '']
      socket.write(head.join('\r\n'))
      drip = setInterval(() => socket.write('x'), 1_000)
    })
    socket.on('data', (chunk) => (received += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => {
      clearInterval(drip)
      resolve(received)
    })
  })
  expect(answer).toContain('408')
  expect(Date.now() - started).toBeLessThan(15_000)
})
