import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenForMail, openMailboxes } from './smtp'
import { defaultBrand } from '../brand'
import { createMailbox } from './mailbox'

const file = join(mkdtempSync(join(tmpdir(), 'sandbox-mail-')), 'mail.jsonl')
const mailboxes = openMailboxes(file)
const mailbox = createMailbox(mailboxes, defaultBrand)
let server: Awaited<ReturnType<typeof listenForMail>>

beforeAll(async () => {
  server = await listenForMail(0, mailboxes)
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const FROM = 'app@brand.example'
const send = (mail: { to: string; subject: string; text?: string; html?: string }) => {
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return createTransport(`smtp://127.0.0.1:${port}`).sendMail({ from: FROM, ...mail })
}
const read = async (path: string) => (await mailbox.request(path)).json()

test('emails received by SMTP are returned as JSON with their links, newest first', async () => {
  await send({ to: 'Ada@example.com', subject: 'First', text: 'Hello' })
  const link = 'http://localhost:3000/sign-in?token=a%2Bb&email=ada%40example.com'
  await send({ to: 'ada@example.com', subject: 'Grüße', text: `Sign in at ${link}. Or not.` })
  await send({ to: 'bob@example.com', subject: 'Another mailbox', text: 'Hello' })

  const mails = await read('/mailbox.json?to=ada@EXAMPLE.com')
  expect(mails).toMatchObject([
    { to: 'ada@example.com', from: FROM, subject: 'Grüße', links: [link] },
    { to: 'ada@example.com', from: FROM, subject: 'First', text: 'Hello\n', links: [] },
  ])
  expect(await read('/mailbox.json')).toHaveLength(3)
  expect(openMailboxes(file).list()).toEqual(mailboxes.list()) // after a restart
})

test('an email to several recipients is in the mailbox of each', async () => {
  await send({ to: 'one@example.com, two@example.com', subject: 'Both', text: 'Hello' })
  expect(await read('/mailbox.json?to=one@example.com')).toMatchObject([{ subject: 'Both' }])
  expect(await read('/mailbox.json?to=two@example.com')).toMatchObject([{ subject: 'Both' }])
})

test('an email without a text part is converted to text', async () => {
  await send({
    to: 'c@example.com',
    subject: 'Html',
    html: '<style>p{}</style><p>Hi <b>you</b> &amp; <a class="x" href="https://a.example/?b=1&amp;c=2">me</a></p>',
  })
  expect(await read('/mailbox.json?to=c@example.com')).toMatchObject([
    { text: 'Hi you & me ( https://a.example/?b=1&c=2 )', links: ['https://a.example/?b=1&c=2'] },
  ])
})

test('markup is escaped, and only http(s) URLs become links', async () => {
  const text = '<img src=x onerror=alert(1)> javascript:alert(2) https://a.example/?q="><b>'
  await send({ to: 'eve@example.com', subject: '<script>alert(3)</script>', text })
  const response = await mailbox.request('/mailbox?to=eve@example.com')
  const html = await response.text()
  expect(html).toContain(
    '&lt;img src=x onerror=alert(1)&gt; javascript:alert(2) <a href="https://a.example/?q="',
  )
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/<img|<script|<b>|href="javascript/)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('keeps the newest 500 emails', async () => {
  const limited = openMailboxes(`${file}.many`)
  for (let n = 0; n < 503; n++) {
    await limited.send({ to: 'a@example.com', subject: `${n}`, text: '' })
  }
  expect(limited.list()).toHaveLength(500)
  expect(limited.list().at(-1)?.subject).toBe('3')
})
