import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort } from './free-ports'
import { createGigs } from './gigs/app'
import type { Kinds } from './gigs/model/state'
import { openMailboxes } from './mail/mailboxes'
import { Store } from './store/store'
import { listenForWeb } from './http-server'

const port = await freePort()
const origin = `http://127.0.0.1:${port}`
const folder = mkdtempSync(join(tmpdir(), 'web-'))
let close = async () => {}
const noMail = () => Promise.resolve()

const store = new Store<Kinds>(join(folder, 'gigs.jsonl'))
const gigs = createGigs({ store, origin, project: 'dev', apiKey: 'test-key', sendMail: noMail })
const mailboxes = openMailboxes(join(folder, 'mail.jsonl'))

const listen = (onPort: number) =>
  listenForWeb(
    { host: '127.0.0.1', port: onPort },
    { gigs, mailboxes, identity: () => Promise.resolve() },
  )

beforeAll(async () => {
  const web = await listen(port)
  close = () => web.close()
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

/** Returns everything that a client receives until the server closes the connection. */
function rawResponse(path: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    socket.on('data', (chunk) => (received += String(chunk)))
    socket.on('close', () => resolve(received))
    socket.on('error', () => {})
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer test-key\r\nconnection: close\r\n\r\n`,
    )
  })
}

const injectFault = (fault: object) =>
  fetch(`${origin}/sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) })
const key = { headers: { authorization: 'Bearer test-key' } }

test('the fault close ends the connection before the first byte, without a server error', async () => {
  const logged = vi.spyOn(console, 'error')
  await injectFault({ match: { path: '/plans' }, close: true })
  expect(await rawResponse('/projects/dev/plans')).toBe('')
  expect(await rawResponse('/projects/dev/plans')).toMatch(/^HTTP\/1\.1 200 /)
  expect(logged).not.toHaveBeenCalled()
})

test('the fault cut sends half of the body with the full content-length', async () => {
  await injectFault({ match: { path: '/plans' }, cut: true })
  const received = await rawResponse('/projects/dev/plans')
  const [head = '', body = ''] = received.split('\r\n\r\n')
  const contentLength = Number(/content-length: (\d+)/i.exec(head)?.[1])
  expect(head).toMatch(/^HTTP\/1\.1 200 /)
  expect(head).toMatch(/^x-request-id: [\w-]{36}$/im)
  expect(Buffer.byteLength(body)).toBe(Math.floor(contentLength / 2))
  await injectFault({ match: { path: '/plans' }, cut: true })
  const truncated = fetch(`${origin}/projects/dev/plans`, key).then((response) => response.text())
  await expect(truncated).rejects.toThrow()
})

test('the fault endless sends data until the client stops, and does not block others', async () => {
  await injectFault({ match: { path: '/plans' }, endless: true })
  const response = await fetch(`${origin}/projects/dev/plans`, key)
  let bytes = 0
  if (response.body) {
    for await (const chunk of response.body) {
      bytes += chunk.byteLength
      if (bytes > 1_000_000) break
    }
  }
  expect(bytes).toBeGreaterThan(1_000_000)
  expect((await fetch(`${origin}/projects/dev/plans`, key)).status).toBe(200)
})

describe('idle connections', () => {
  test('stay open for ten minutes, so that a client can keep them in its pool', async () => {
    const response = await fetch(`${origin}/sandbox/ready`)
    expect(response.headers.get('keep-alive')).toBe('timeout=600')
  })

  test('do not delay close()', async () => {
    const ownPort = await freePort()
    const server = await listen(ownPort)
    const socket = connect(ownPort, '127.0.0.1')
    const closed = once(socket, 'close')
    socket.write('GET /sandbox/ready HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
    await once(socket, 'data')
    await server.close()
    await closed
    expect(socket.closed).toBe(true)
  })
})
