import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createGigs } from './gigs/app'
import type { Kinds } from './gigs/state'
import { openMailboxes } from './mail'
import { Store } from './store'
import { listenForWeb } from './web'

const port = 5231
const origin = `http://127.0.0.1:${port}`
const folder = mkdtempSync(join(tmpdir(), 'web-'))
let close = async () => {}

beforeAll(async () => {
  const store = new Store<Kinds>(join(folder, 'gigs.jsonl'))
  const sendMail = () => Promise.resolve()
  const gigs = createGigs({ store, origin, project: 'dev', apiKey: 'test-key', sendMail })
  const mailboxes = openMailboxes(join(folder, 'mail.jsonl'))
  const web = await listenForWeb(port, { gigs, mailboxes, identity: () => Promise.resolve() })
  close = () => web.close()
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

// What a client gets on the bare connection until the server ends it.
function rawAnswer(path: string): Promise<string> {
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

it('a connection closed on purpose ends before the first byte, and is no error of the server', async () => {
  const quiet = vi.spyOn(console, 'error')
  const fault = { match: { path: '/plans' }, close: true }
  await fetch(`${origin}/sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) })
  expect(await rawAnswer('/projects/dev/plans')).toBe('')
  expect(await rawAnswer('/projects/dev/plans')).toMatch(/^HTTP\/1\.1 200 /)
  expect(quiet).not.toHaveBeenCalled()
})
