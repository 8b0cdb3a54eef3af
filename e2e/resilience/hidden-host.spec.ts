import { expect, test } from '@playwright/test'
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import { EMAIL_FORM, hiddenFieldsOf } from '../http/browser'
import { newApp } from './app'

const target = new URL(process.env['E2E_APP_URL'] ?? '')

// Forwards requests as nginx does by default: Host is the internal address, and no header has the public one.
const proxy = createServer((incoming, outgoing) => {
  const headers = { ...incoming.headers, host: `127.0.0.1:${target.port}`, connection: 'close' }
  const { method, url: path } = incoming
  const onward = ask({ host: target.hostname, port: target.port, method, path, headers })
  onward.on('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
}).listen(0, 'localhost')
await once(proxy, 'listening')
const address = proxy.address()
const origin = `http://localhost:${typeof address === 'object' ? address?.port : 0}`
const app = newApp({ APP_URL: origin })

test.beforeAll(() => app.start())
test.afterAll(async () => {
  await app.kill()
  proxy.close()
})

test('behind a proxy that hides the public host, pages need no redirect and forms work', async () => {
  for (const path of ['/', '/sign-in', '/sign-in']) {
    const response = await fetch(origin + path, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(200)
  }
  const direct = await fetch(`${origin}/sign-in`, { redirect: 'manual' })
  expect(direct.status).toBe(200)
  const html = await direct.text()
  const body = new FormData()
  for (const [name, value] of hiddenFieldsOf(html, EMAIL_FORM)) body.append(name, value)
  const email = `hidden-${crypto.randomUUID()}@example.com`
  body.append('email', email)
  const headers = { origin, accept: 'text/html' }
  const sent = await fetch(`${origin}/sign-in`, { method: 'POST', headers, body })
  expect(sent.status).toBe(200)
  expect(await sent.text()).toContain('Check your inbox')
})

test('behind that proxy, a form from another site is refused', async () => {
  const headers = { origin: 'https://evil.example', accept: 'text/html' }
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    headers,
    body: new FormData(),
  })
  expect(response.status).toBe(403)
  expect(await response.text()).toContain(`href="${origin}"`)
})
