import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { defaultBrand } from '../brand'
import { createMailbox } from './mailbox'
import { openMailboxes } from './mailboxes'

const mailboxes = openMailboxes(join(mkdtempSync(join(tmpdir(), 'sandbox-mailbox-')), 'mail.jsonl'))
const mailbox = createMailbox(mailboxes, {
  brand: defaultBrand,
  appUrl: 'http://localhost:3000/app',
})

async function deliver(mail: { subject?: string; text?: string; html?: string; headers?: object }) {
  const to = `${crypto.randomUUID()}@example.com`
  await mailboxes.send({
    to,
    subject: 'Subject',
    text: 'Text',
    ...mail,
    headers: { ...mail.headers },
  })
  const [stored] = mailboxes.list(to)
  return { to, id: stored?.id ?? '' }
}

async function open(path: string) {
  const response = await mailbox.request(path)
  const html = await response.text()
  return {
    response,
    html,
    page: parse(html),
    policy: response.headers.get('content-security-policy'),
  }
}

const read = async (path: string) => (await mailbox.request(path)).json()

test('lists emails as JSON, optionally of one recipient', async () => {
  const { to, id } = await deliver({ html: '<p>Hi</p>', headers: { 'x-a': 'b' } })
  expect(await read(`/mailbox.json?to=${to.toUpperCase()}`)).toMatchObject([
    { id, to, text: 'Text', html: '<p>Hi</p>', headers: { 'x-a': 'b' }, links: [] },
  ])
  expect(await read('/mailbox.json?to=nobody@example.com')).toEqual([])
})

test('the list shows the subject and preview, and leads to the email', async () => {
  const { to, id } = await deliver({ subject: 'Your plan', html: '<p>Ends <b>soon</b></p>' })
  const { page } = await open(`/mailbox?to=${to}`)
  const row = page.querySelector(`a[href="/mailbox/${id}"]`)
  expect(row?.text).toContain('Your plan')
  expect(row?.text).toContain('Ends soon')
})

test('an email shows its HTML part in a sandboxed frame, without any of its markup in the page', async () => {
  const headers = { 'list-unsubscribe': '<http://localhost:3000/choices?t=1>' }
  const { id } = await deliver({ html: '<p id="from-mail">Hi</p>', headers })
  const { page, policy } = await open(`/mailbox/${id}`)
  const frame = page.querySelector('iframe')
  expect(frame?.getAttribute('src')).toBe(`/mailbox/${id}/html`)
  expect(frame?.getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox')
  expect(page.querySelector('#from-mail')).toBeNull()
  expect(page.querySelector('a[href="http://localhost:3000/choices?t=1"]')).not.toBeNull()
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-src 'self'")
  const phone = await open(`/mailbox/${id}?view=phone`)
  expect(phone.page.querySelector('iframe.phone')).not.toBeNull()
  expect(phone.page.querySelector('[aria-current]')?.text).toBe('HTML on a phone')
})

test('the policy of the HTML part allows no scripts, forms or frames, and images of the app only', async () => {
  const { id } = await deliver({ html: '<!doctype html><p>Hi</p><script>alert(1)</script>' })
  const { response, policy } = await open(`/mailbox/${id}/html`)
  expect(policy?.split('; ')).toEqual([
    'sandbox allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data: http://localhost:3000',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ])
  expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN')
})

test('links of the HTML part open in a new tab, and its doctype stays first', async () => {
  for (const [html, sent] of [
    [
      '\n<!DOCTYPE html><a href="/x">x</a>',
      '\n<!DOCTYPE html><base target="_blank"><a href="/x">x</a>',
    ],
    ['<p>no doctype</p>', '<base target="_blank"><p>no doctype</p>'],
  ] as const) {
    const { id } = await deliver({ html })
    expect((await open(`/mailbox/${id}/html`)).html).toBe(sent)
  }
})

test('an email without an HTML part is shown as text', async () => {
  const { id } = await deliver({ text: 'Only text' })
  const { page } = await open(`/mailbox/${id}?view=html`)
  expect(page.querySelector('iframe')).toBeNull()
  expect(page.querySelector('pre')?.text).toBe('Only text')
  expect((await mailbox.request(`/mailbox/${id}/html`)).status).toBe(404)
})

test('markup in the text part is escaped, and only http(s) URLs become links', async () => {
  const text = '<img src=x onerror=alert(1)> javascript:alert(2) https://a.example/?q="><b>'
  const { id } = await deliver({ subject: '<script>alert(3)</script>', text, html: '<p>Hi</p>' })
  const { html } = await open(`/mailbox/${id}?view=text`)
  expect(html).toContain(
    '&lt;img src=x onerror=alert(1)&gt; javascript:alert(2) <a href="https://a.example/?q="',
  )
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/<img|<script|<b>|href="javascript/)
})

test('responds with 404 and an explanation for an email that is gone', async () => {
  for (const path of ['/mailbox/mail_gone', '/mailbox/mail_gone/html']) {
    const { response, html } = await open(path)
    expect(response.status).toBe(404)
    expect(html).toContain('This email is not in the mailbox.')
  }
})
