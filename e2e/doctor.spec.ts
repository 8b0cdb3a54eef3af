import { execFile } from 'node:child_process'
import { createServer, request, type RequestListener } from 'node:http'
import { expect, test } from './fixtures'
import { app } from './http/browser'

type Finding = { check: string; state: string; message: string }

/** Runs the doctor in the environment of the app, with these changes. Returns its findings about the public address. */
function examine(
  changes: Record<string, string> = {},
): Promise<{ code: number; found: Finding[] }> {
  return new Promise((finish) => {
    const options = { env: { ...process.env, ...changes } }
    execFile(process.execPath, ['scripts/doctor.mjs', '--json'], options, (error, output) => {
      const findings = output.split('\n').filter(Boolean)
      finish({
        code: Number(error?.code ?? 0),
        found: findings.map((line) => JSON.parse(line)).filter(isAboutAddress),
      })
    })
  })
}

const isAboutAddress = ({ check }: Finding) => check.startsWith('address.')

const failuresOf = (found: Finding[], states = ['failure']) =>
  found.filter(({ state }) => states.includes(state)).map(({ check, message }) => [check, message])

test('the doctor finds nothing to correct in a running app', { tag: '@core' }, async () => {
  const { code, found } = await examine()
  expect(failuresOf(found)).toEqual([])
  expect(found.map(({ check }) => check)).toEqual([
    'address.app',
    'address.ready',
    'address.environment',
    'address.clock',
    'address.proxies',
    'address.host',
    'address.request_id',
    'address.streaming',
    'address.webhook',
  ])
  expect(code).toBe(0)
})

test('the doctor names an app with another webhook secret', async () => {
  const GIGS_WEBHOOK_SECRET = `whsec_${Buffer.alloc(24, 9).toString('base64')}`
  const { code, found } = await examine({ GIGS_WEBHOOK_SECRET })
  expect(failuresOf(found)).toEqual([
    ['address.webhook', expect.stringContaining('It runs with another secret')],
  ])
  expect(code).toBe(1)
})

test('the doctor names an app with another environment', async () => {
  const { found } = await examine({ AUTH_SECRET: 'a secret that the running app does not have' })
  expect(failuresOf(found)).toEqual([
    ['address.environment', expect.stringContaining('runs with another environment')],
  ])
})

test('the doctor names a clock that differs from that of the app', async () => {
  const wrong = 'const now = Date.now; Date.now = () => now() - 120_000'
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(wrong)}`
  const { found } = await examine({ NODE_OPTIONS })
  expect(failuresOf(found)).toEqual([
    ['address.clock', expect.stringContaining('Synchronize the clock')],
  ])
})

test('the doctor names an app that does not run', async () => {
  const proxy = await listen((_, response) => response.destroy())
  await proxy.close()
  const { found } = await examine({ APP_URL: proxy.address })
  expect(failuresOf(found)).toEqual([['address.app', expect.stringContaining('can’t be reached')]])
})

test('the doctor names what a proxy does wrong', async () => {
  // Names itself, appends an address, and buffers responses.
  const proxy = await listen((incoming, response) => {
    const headers = {
      ...incoming.headers,
      host: 'internal.example',
      'x-forwarded-for': [incoming.headers['x-forwarded-for'], '10.0.0.1'].join(', '),
    }
    const { method, url } = incoming
    const outgoing = request(`${app}${url}`, { method, headers }, async (answer) => {
      const chunks = await answer.toArray()
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      response.end(Buffer.concat(chunks))
    })
    incoming.pipe(outgoing)
  })
  const { found } = await examine({ APP_URL: proxy.address })
  expect(failuresOf(found, ['failure', 'warning'])).toEqual([
    ['address.proxies', expect.stringContaining('Proxies that append to X-Forwarded-For: 1')],
    ['address.host', expect.stringContaining('internal.example')],
    ['address.streaming', expect.stringContaining('Turn its buffering off')],
  ])
  await proxy.close()
})

test('the probe does not exist without a signature', async ({ request: client }) => {
  for (const signature of ['', `${Date.now()}.${'a'.repeat(43)}`]) {
    const response = await client.post('/api/probe', { headers: { 'x-probe': signature } })
    expect(response.status()).toBe(404)
    expect(await response.text()).toBe('')
  }
})

async function listen(handle: RequestListener) {
  const server = createServer(handle).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no address')
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
