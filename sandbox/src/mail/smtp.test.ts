import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adminRoutes } from '../gigs/admin/routes'
import { newTraffic } from '../gigs/admin/traffic'
import { openGigs } from '../gigs/gigs'
import { Store } from '../store/store'
import type { MailFault } from './faults'
import { openMailboxes } from './mailboxes'
import { listenForMail } from './smtp'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-mail-'))
const file = join(folder, 'mail.jsonl')
const mailboxes = openMailboxes(file)
const mailFaults: MailFault[] = []
const admin = adminRoutes(
  openGigs({
    store: new Store(join(folder, 'gigs.jsonl')),
    origin: 'http://127.0.0.1:4999',
    project: 'dev',
    apiKey: 'test-key',
    sendMail: () => Promise.resolve(),
    mailFaults,
  }),
  newTraffic(),
)
let server: Awaited<ReturnType<typeof listenForMail>>
let port: number | undefined

beforeAll(async () => {
  server = await listenForMail(0, mailboxes, mailFaults)
  const address = server.server.address()
  port = typeof address === 'object' ? address?.port : 0
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const FROM = 'app@brand.example'
type NewMail = SendMailOptions & { to: string }
const send = (mail: NewMail) =>
  createTransport(`smtp://127.0.0.1:${port}`).sendMail({ from: FROM, ...mail })
const subjectsTo = (to: string) => mailboxes.list(to).map(({ subject }) => subject)

const faultsRequest = async (method: string, path = '', body?: object) => {
  const init = { method, ...(body && { body: JSON.stringify(body) }) }
  const response = await admin.request(`/mail-faults${path}`, init)
  return { status: response.status, body: await response.json() }
}
const add = (fault: object) => faultsRequest('POST', '', fault)
const hello = (to: string) => send({ to, subject: 'Hello', text: 'Hello' })

test('emails are stored with their links, newest first', async () => {
  await send({ to: 'Ada@example.com', subject: 'First', text: 'Hello' })
  const link = 'http://localhost:3000/sign-in?token=a%2Bb&email=ada%40example.com'
  await send({ to: 'ada@example.com', subject: 'Grüße', text: `Sign in at ${link}. Or not.` })
  await send({ to: 'bob@example.com', subject: 'Another mailbox', text: 'Hello' })

  expect(mailboxes.list('ada@EXAMPLE.com')).toMatchObject([
    { to: 'ada@example.com', from: FROM, subject: 'Grüße', links: [link], html: null },
    { to: 'ada@example.com', from: FROM, subject: 'First', text: 'Hello\n', links: [] },
  ])
  expect(mailboxes.list()).toHaveLength(3)
  expect(openMailboxes(file).list()).toEqual(mailboxes.list()) // after a restart
})

test('both parts of an email are stored, with its headers, sender name and preview', async () => {
  await send({
    from: `"Gigs & Söhne" <${FROM}>`,
    to: 'both@example.com',
    subject: 'Your plan',
    text: 'Text part: http://localhost:3000/text',
    html: '<head><title>No</title></head><p style="display:none">Your plan ends&#847;&zwnj;&nbsp;&#x200b;</p><p>HTML&hellip; <a href="http://localhost:3000/html">part</a></p>',
    headers: {
      'List-Unsubscribe': '<http://localhost:3000/mail/choices?t=1>',
      'X-Repeated': ['a', 'b'],
    },
  })
  expect(mailboxes.list('both@example.com')).toMatchObject([
    {
      from: FROM,
      fromName: 'Gigs & Söhne',
      preview: 'Your plan ends HTML… part',
      text: 'Text part: http://localhost:3000/text\n',
      html: expect.stringContaining('<a href="http://localhost:3000/html">part</a>'),
      links: ['http://localhost:3000/text'],
      headers: {
        subject: 'Your plan',
        'list-unsubscribe': '<http://localhost:3000/mail/choices?t=1>',
        'x-repeated': 'a, b',
      },
    },
  ])
})

test('an email to several recipients is in the mailbox of each', async () => {
  await send({ to: 'one@example.com, two@example.com', subject: 'Both', text: 'Hello' })
  expect(subjectsTo('one@example.com')).toEqual(['Both'])
  expect(subjectsTo('two@example.com')).toEqual(['Both'])
})

test('an email without a text part is converted to text', async () => {
  await send({
    to: 'c@example.com',
    subject: 'Html',
    html: '<style>p{}</style><p>Hi <b>you</b> &amp; <a class="x" href="https://a.example/?b=1&amp;c=2">me</a></p>',
  })
  expect(mailboxes.list('c@example.com')).toMatchObject([
    { text: 'Hi you & me ( https://a.example/?b=1&c=2 )', links: ['https://a.example/?b=1&c=2'] },
  ])
})

test('keeps the newest 500 emails', async () => {
  const limited = openMailboxes(`${file}.many`)
  for (let n = 0; n < 503; n++) {
    await limited.send({ to: 'a@example.com', subject: `${n}`, text: '' })
  }
  expect(limited.list()).toHaveLength(500)
  expect(limited.list().at(-1)?.subject).toBe('3')
})

describe('faults', () => {
  beforeEach(async () => {
    await faultsRequest('DELETE')
  })

  test('a mail server that is down rejects every connection until it is repaired', async () => {
    await add({ status: 421 })
    for (const _ of [1, 2]) {
      await expect(hello('down@example.com')).rejects.toMatchObject({ responseCode: 421 })
    }
    expect(await faultsRequest('GET')).toEqual({ status: 200, body: [{ status: 421 }] })
    await faultsRequest('POST', '/clear', {})
    await hello('down@example.com')
    expect(subjectsTo('down@example.com')).toEqual(['Hello'])
  })

  test('a fault ends after the number of times that it was set for', async () => {
    await add({ close: true, times: 2 })
    for (const _ of [1, 2]) {
      await expect(hello('times@example.com')).rejects.toThrow(/close/)
    }
    await hello('times@example.com')
    expect(subjectsTo('times@example.com')).toEqual(['Hello'])
    expect((await faultsRequest('GET')).body).toEqual([])
  })

  test('a mail server that goes down rejects further emails on an open connection', async () => {
    const pool = createTransport(`smtp://127.0.0.1:${port}?pool=true&maxConnections=1`)
    const mail = { from: FROM, to: 'pool@example.com', subject: 'Pooled', text: 'Hello' }
    await pool.sendMail(mail)
    await add({ status: 421 })
    await expect(pool.sendMail(mail)).rejects.toMatchObject({ responseCode: 421 })
    pool.close()
    expect(subjectsTo('pool@example.com')).toEqual(['Pooled'])
  })

  test('a slow mail server delivers after the delay', async () => {
    await add({ delayMs: 300 })
    const started = performance.now()
    await hello('slow@example.com')
    expect(performance.now() - started).toBeGreaterThanOrEqual(290)
    expect(subjectsTo('slow@example.com')).toEqual(['Hello'])
  })

  test('one refused address does not affect the others', async () => {
    await add({ to: 'Refused@example.com', status: 550 })
    await expect(hello('refused@EXAMPLE.com')).rejects.toMatchObject({ responseCode: 550 })
    await hello('other@example.com')
    expect(subjectsTo('refused@example.com')).toEqual([])
    expect(subjectsTo('other@example.com')).toEqual(['Hello'])
  })

  test('with `after`, the email is delivered although the sender gets no confirmation', async () => {
    await add({ to: 'after@example.com', close: true, after: true, times: 1 })
    await hello('elsewhere@example.com')
    await expect(hello('after@example.com')).rejects.toThrow(/close/)
    expect(subjectsTo('after@example.com')).toEqual(['Hello'])
  })

  test('are removed by recipient, or all at once by a reset', async () => {
    await add({ to: 'x@example.com', status: 550 })
    await add({ to: 'y@example.com', status: 550 })
    const left = [{ to: 'y@example.com', status: 550 }]
    expect((await faultsRequest('DELETE', '?to=X@example.com')).body).toEqual(left)
    await admin.request('/reset', { method: 'POST', body: '{}' })
    expect((await faultsRequest('GET')).body).toEqual([])
  })

  test('with an unknown or invalid field are rejected', async () => {
    for (const fault of [{ status: 250 }, { delayMs: 60_001 }, { times: 0 }, { path: '/x' }]) {
      expect((await add(fault)).status).toBe(422)
    }
  })
})
