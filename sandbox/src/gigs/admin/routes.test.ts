import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const read = (path: string) => gigs.send('GET', `/sandbox/${path}`, { key: null })
const send = (headers: Record<string, string>, method = 'POST', path = 'reset') =>
  gigs.send(method, `/sandbox/${path}`, {
    key: null,
    headers,
    ...(method === 'POST' && { body: {} }),
  })

describe('requests', () => {
  test('are logged in order, without secrets, and can be cleared', async () => {
    await gigs.send('DELETE', '/sandbox/requests', { key: null })
    const userDetails = { email: 'logged@example.com' }
    const body = {
      userDetails,
      callbackUrl: 'https://app.example/x',
      intent: { type: 'viewSubscriptions' },
    }
    const session = await gigs.post('/connectSessions', body)
    await gigs.post('/users', { email: 'x', token: 'hidden-token', url: 'https://hidden' })
    await gigs.get('/plans?limit=1')
    const log = await read('requests')
    expect(log.body).toMatchObject([
      { method: 'POST', path: '/projects/dev/connectSessions', status: 201, body },
      { method: 'POST', status: 422 },
      { method: 'GET', path: '/projects/dev/plans?limit=1', status: 200, ms: expect.any(Number) },
    ])
    expect(JSON.stringify(log.body)).not.toMatch(/hidden|test-key/)
    expect(JSON.stringify(log.body)).not.toContain(text(session, 'url'))
    const number = Number(at(log, 1, 'number'))
    expect((await read(`requests?after=${number}`)).body).toMatchObject([{ number: number + 1 }])
    expect((await read('requests?contains=logged')).body).toHaveLength(1)
  })
})

describe('settings', () => {
  test('of one customer override those for all, and both survive a restart', async () => {
    const { email, user } = await gigs.customer('empty')
    await gigs.control('settings', { sessionSeconds: 60 })
    await gigs.control('settings', { user: email, sessionSeconds: 5 })
    gigs.restart()
    expect((await read('settings')).body).toMatchObject({
      sessionSeconds: 60,
      createStatus: 201,
      users: { [email]: { sessionSeconds: 5 } },
    })
    const intent = { type: 'viewSubscriptions' }
    const lifetimeSeconds = async (body: object) => {
      const { body: state } = await read(
        `sessions/${text(await gigs.post('/connectSessions', body), 'id')}`,
      )
      const [createdAt, expiresAt] = [
        text({ body: state }, 'createdAt'),
        text({ body: state }, 'expiresAt'),
      ]
      return (Date.parse(expiresAt) - Date.parse(createdAt)) / 1000
    }
    expect(await lifetimeSeconds({ user, intent })).toBe(5)
    expect(await lifetimeSeconds({ intent })).toBe(60)
    expect((await gigs.control('settings', { speed: 1 })).status).toBe(422)
  })
})

describe('the origin check', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['the same host on another port', { origin: 'http://127.0.0.1:3000' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ])('a request from %s returns 403 and resets nothing', async (_, headers) => {
    const { user } = await gigs.customer('empty')
    expect((await send(headers)).status).toBe(403)
    expect((await send(headers, 'DELETE', 'requests')).status).toBe(403)
    expect((await gigs.get(`/users/${user}`)).status).toBe(200)
  })

  test('a form of the overview page is accepted and redirected back to it', async () => {
    const headers = {
      origin: 'http://127.0.0.1:4999',
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html,*/*',
    }
    const sent = await gigs.send('POST', '/sandbox/clock', {
      key: null,
      headers,
      body: 'advanceSeconds=60',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/sandbox'])
  })
})

describe('a script', () => {
  test('may send JSON with the content type of a form, as curl does', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' }
    const body = { advanceSeconds: 1 }
    const sent = await gigs.send('POST', '/sandbox/clock', { key: null, headers, body })
    expect([sent.status, at(sent, 'now')]).toEqual([200, expect.any(String)])
  })
})

describe('the overview', () => {
  test('escapes customer data and shows no token', async () => {
    const fullName = '<script>alert(1)</script>'
    const { user } = await gigs.customer('active', { fullName })
    const session = await gigs.post('/connectSessions', {
      user,
      intent: { type: 'viewSubscriptions' },
    })
    const page = String((await gigs.send('GET', '/sandbox', { key: null })).body)
    expect(page).toContain(text(session, 'id'))
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
    expect(page).not.toContain(new URL(text(session, 'url')).searchParams.get('token'))
  })
})

describe('reset', () => {
  test('removes customers, settings, clock advances and faults, and restores the catalog', async () => {
    const { user } = await gigs.customer('active')
    await gigs.control('settings', { project: 'billing' })
    await gigs.control('faults', { status: 500, times: 9 })
    await gigs.control('clock', { advanceSeconds: 1000 })
    const { body } = await gigs.control('reset')
    expect(Math.abs(Date.parse(text({ body }, 'now')) - Date.now())).toBeLessThan(60_000)
    expect((await gigs.get(`/users/${user}`)).status).toBe(404)
    expect(at(await gigs.get(''), 'billing')).toBeNull()
    expect(ids(await gigs.get('/plans?limit=200'))).toHaveLength(12)
    expect((await gigs.get('/users?limit=200')).body).toMatchObject({ items: expect.any(Array) })
  })
})
