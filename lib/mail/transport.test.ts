import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Mail, sendMail } from '@/lib/mail/transport'

const server = vi.hoisted(() => ({ url: '' }))
vi.mock('@/lib/env', () => ({
  env: () => ({
    EMAIL_SERVER: server.url,
    EMAIL_FROM: '"Brand, Inc." <hello@example.com>',
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

/** Starts a mail server that accepts everything. Returns the lines that it receives. */
async function startAccepting(): Promise<string[]> {
  const lines: string[] = []
  await start('220 ready', (line) => {
    lines.push(line)
    if (line === 'DATA') return '354 go on'
    const isInMessage = lines.includes('DATA') && line !== '.' && line !== 'QUIT'
    return isInMessage ? null : '250 fine'
  })
  return lines
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

const send = (mail: Partial<Mail> = {}) =>
  sendMail({ to: 'ada@example.com', subject: 'Hello', html: '<p>Hi</p>', text: 'Hi', ...mail })

const failureOf = (sending: Promise<void>) => sending.catch((error: unknown) => error)

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

describe('a message', () => {
  test('has a text part, an HTML part, and headers that say that a program sent it', async () => {
    const lines = await startAccepting()
    await send({
      headers: { 'List-Unsubscribe': '<https://app.example.com/e>' },
      messageId: '<msg_1@app.example.com>',
    })
    expect(lines).toContain('Auto-Submitted: auto-generated')
    expect(lines).toContain('List-Unsubscribe: <https://app.example.com/e>')
    expect(lines).toContain('Message-ID: <msg_1@app.example.com>')
    expect(lines).toContain('From: "Brand, Inc." <hello@example.com>')
    expect(lines.join('\n')).toContain('Content-Type: multipart/alternative')
    expect(lines).toContain('<p>Hi</p>')
    expect(lines).toContain('Hi')
  })

  test('keeps a long header on one line, and line breaks out of it', async () => {
    const lines = await startAccepting()
    const address = `<https://app.example.com/e?token=${'a'.repeat(120)}>`
    await send({ headers: { 'List-Unsubscribe': `${address}\r\nBcc: eve@evil.example` } })
    expect(lines).toContain(`List-Unsubscribe: ${address} Bcc: eve@evil.example`)
  })

  test.each([
    ['"ada@evil.example x"@example.com', '"ada@evil.example x"@example.com'],
    ['"ada, eve@evil.example"@example.com', '"ada, eve@evil.example"@example.com'],
    ['ada@example.com, eve@evil.example', '"ada@example.com, eve"@evil.example'],
    ['Eve <eve@evil.example> ada@example.com', '"Eve  eve@evil.example  ada"@example.com'],
    ['ada(eve@evil.example)@example.com', 'ada(eve@evil.example)@example.com'],
  ])('to %s has this one recipient, because the address is not parsed', async (to, recipient) => {
    const lines = await startAccepting()
    await send({ to })
    expect(lines.filter((line) => line.startsWith('RCPT'))).toEqual([`RCPT TO:<${recipient}>`])
  })
})

describe('the timeouts', () => {
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
})

describe('a failure', () => {
  test('reports a refusal by its code only, without the address', async () => {
    await start('220 ready', (line) =>
      line.startsWith('RCPT') ? '550 no ada@example.com here' : '250 fine',
    )
    const error = await failureOf(send())
    expect(error).toMatchObject({ name: 'MailError', code: 'EENVELOPE' })
    expect(
      JSON.stringify([error, String(error), error instanceof Error ? error.cause : null]),
    ).not.toContain('ada@')
  })

  test('fails at once if there is no mail server', async () => {
    await start(null, () => null)
    await stop()
    expect(await failureOf(send())).toMatchObject({
      name: 'MailError',
      code: 'ESOCKET',
      isPermanent: false,
    })
  })

  test.each([
    ['RCPT', '550 5.1.1 no such user', true],
    ['RCPT', '553 bad mailbox name', true],
    ['RCPT', '552 5.2.2 mailbox full', true],
    ['RCPT', '450 4.2.1 try later', false],
    ['RCPT', '550 5.7.1 relaying denied', false],
    ['RCPT', '530 sign in first', false],
    ['MAIL', '550 sender refused', false],
    ['DATA', '554 no', false],
  ])('%s refused with "%s": permanent is %s', async (command, response, isPermanent) => {
    await start('220 ready', (line) => (line.startsWith(command) ? response : '250 fine'))
    expect(await failureOf(send())).toMatchObject({ code: 'EENVELOPE', isPermanent })
  })
})
