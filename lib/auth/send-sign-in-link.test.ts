import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendSignInLink } from '@/lib/auth/send-sign-in-link'

const server = vi.hoisted(() => ({ url: '' }))
vi.mock('@/lib/env', () => ({
  env: () => ({
    EMAIL_SERVER: server.url,
    EMAIL_FROM: 'hello@example.com',
    APP_URL: 'https://app.example.com',
  }),
}))

const nothing = () => {}

type Reply = (line: string) => string | null

let listening: Server | null = null
const sockets = new Set<Socket>()

/** Starts a mail server with a greeting and replies. `called` resolves once the server stays silent. */
async function start(greeting: string | null, reply: Reply): Promise<{ called: Promise<void> }> {
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
      const text = reply(line)
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

/** Returns the error code; null while the message is being sent. */
function codeOf(sending: Promise<void>): () => string | null {
  let code: string | null = null
  sending.then(
    () => (code = 'sent'),
    (error: unknown) =>
      (code = error instanceof Error && 'code' in error ? String(error.code) : ''),
  )
  return () => code
}

test('sends the link as text, and as HTML with the logo', async () => {
  const lines: string[] = []
  await start('220 ready', (line) => {
    lines.push(line)
    if (line === 'DATA') return '354 go on'
    const isInMessage = lines.includes('DATA') && line !== '.' && line !== 'QUIT'
    return isInMessage ? null : '250 fine'
  })
  await sendSignInLink('ada@example.com', 'https://app.example.com/sign-in/confirm?x=1&y="><b>')
  const message = lines.join('\n').replaceAll('=\n', '').replaceAll('=3D', '=')
  expect(message).toContain('Content-Type: multipart/alternative')
  expect(message).toContain('\nhttps://app.example.com/sign-in/confirm?x=1&y="><b>\n')
  expect(message).toContain(
    '<a href="https://app.example.com/sign-in/confirm?x=1&#38;y=&#34;&#62;&#60;b&#62;"',
  )
  expect(message).toContain('<img src="https://app.example.com/brand/mail.png" alt=""')
})

test('gives up after 5 s if the mail server sends no greeting', async () => {
  const { called } = await start(null, () => null)
  const code = codeOf(send())
  await called
  let elapsedMs = 0
  while (!code() && elapsedMs < 30_000) {
    await vi.advanceTimersByTimeAsync(500)
    await new Promise((resolve) => setImmediate(resolve)) // lets network events arrive
    elapsedMs += 500
  }
  expect(code()).toBe('ETIMEDOUT')
  expect(elapsedMs).toBeLessThan(10_000)
})

test('gives up after 10 s in total if the mail server stops responding', async () => {
  const { called } = await start('220 ready', (line) =>
    line.startsWith('MAIL') ? null : '250 fine',
  )
  const code = codeOf(send())
  await called
  await vi.advanceTimersByTimeAsync(10_500)
  expect(code()).toBe('ETIMEDOUT')
})

test('reports a refusal by its code only, without the address', async () => {
  await start('220 ready', (line) =>
    line.startsWith('RCPT') ? '550 no ada@example.com here' : '250 fine',
  )
  const error: unknown = await send().catch((failure: unknown) => failure)
  expect(error).toMatchObject({ name: 'MailError', code: 'EENVELOPE' })
  expect(
    JSON.stringify([error, String(error), error instanceof Error ? error.cause : null]),
  ).not.toContain('ada@')
})

test('fails at once if there is no mail server', async () => {
  await start(null, () => null)
  await stop()
  await expect(send()).rejects.toMatchObject({ name: 'MailError', code: 'ESOCKET' })
})
