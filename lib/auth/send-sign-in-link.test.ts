import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendSignInLink } from '@/lib/auth/send-sign-in-link'

const server = vi.hoisted(() => ({ url: '' }))
vi.mock('@/lib/env', () => ({
  env: () => ({ EMAIL_SERVER: server.url, EMAIL_FROM: 'hello@example.com' }),
}))

const nothing = () => {}

type Answer = (line: string) => string | null

let listening: Server | null = null
const sockets = new Set<Socket>()

/** A mail server that greets with `greeting`, if at all, and answers each line. `called` once it is silent. */
async function start(greeting: string | null, answer: Answer): Promise<{ called: Promise<void> }> {
  let call: () => void = nothing
  const called = new Promise<void>((resolve) => {
    call = resolve
  })
  const started = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    if (greeting) socket.write(`${greeting}\r\n`)
    else call()
    createInterface(socket).on('line', (line) => {
      const text = answer(line)
      if (text) socket.write(`${text}\r\n`)
      else call()
    })
  })
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  listening = started
  server.url = `smtp://127.0.0.1:${portOf(started.address())}`
  return { called }
}

async function stop(): Promise<void> {
  for (const socket of sockets) socket.destroy()
  await new Promise<void>((resolve) => {
    if (listening) listening.close(() => resolve())
    else resolve()
  })
}

const portOf = (address: AddressInfo | string | null) =>
  typeof address === 'object' ? (address?.port ?? 0) : 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(async () => {
  vi.useRealTimers()
  await stop()
})

const send = () => sendSignInLink('ada@example.com', 'https://app.example.com/sign-in/confirm?x=1')

/** The code of the failure, or nothing while it is still being tried. */
function codeOf(sending: Promise<void>): () => string | null {
  let code: string | null = null
  sending.then(
    () => (code = 'sent'),
    (error: unknown) =>
      (code = error instanceof Error && 'code' in error ? String(error.code) : ''),
  )
  return () => code
}

test('a mail server that never greets is given up after 5 s, not only after 10', async () => {
  const { called } = await start(null, () => null)
  const code = codeOf(send())
  await called
  let elapsedMs = 0
  while (!code() && elapsedMs < 30_000) {
    await vi.advanceTimersByTimeAsync(500)
    await new Promise((resolve) => setImmediate(resolve)) // for what arrives over the network
    elapsedMs += 500
  }
  expect(code()).toBe('ETIMEDOUT')
  expect(elapsedMs).toBeLessThan(10_000)
})

test('a mail server that stops answering is given up after 10 s in all', async () => {
  const { called } = await start('220 ready', (line) =>
    line.startsWith('MAIL') ? null : '250 fine',
  )
  const code = codeOf(send())
  await called
  await vi.advanceTimersByTimeAsync(10_500)
  expect(code()).toBe('ETIMEDOUT')
})

test('a refusal that names the address is told by its code alone', async () => {
  await start('220 ready', (line) =>
    line.startsWith('RCPT') ? '550 no ada@example.com here' : '250 fine',
  )
  const error: unknown = await send().catch((failure: unknown) => failure)
  expect(error).toMatchObject({ name: 'MailError', code: 'EENVELOPE' })
  expect(
    JSON.stringify([error, String(error), error instanceof Error ? error.cause : null]),
  ).not.toContain('ada@')
})

test('a mail server that is not there is told at once', async () => {
  await start(null, () => null)
  await stop()
  await expect(send()).rejects.toMatchObject({ name: 'MailError', code: 'ESOCKET' })
})
