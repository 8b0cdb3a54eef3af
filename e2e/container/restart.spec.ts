import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { findFreePorts } from '../../scripts/ports'
import { until } from '../../scripts/until'
import { expect, test } from '../fixtures'
import { get, killAll, startImage } from './image'

// docs/hosting/server.md#update restarts one process after the other behind this configuration of nginx.
const CONFIGURATION = 'deploy/server/nginx.conf'
const BEHIND_NGINX = { TRUSTED_PROXIES: '1' }

const hasNginx = spawnSync('nginx', ['-v']).status === 0

let nginx: ChildProcess | null = null
const folder = mkdtempSync(join(tmpdir(), 'connect-nginx-'))

test.afterEach(() => {
  nginx?.kill() // a killed one would leave its workers
  killAll()
})
test.afterAll(() => rmSync(folder, { recursive: true }))

test('customers notice nothing when both processes are restarted one after the other', async () => {
  test.skip(!hasNginx, 'nginx is not installed')
  test.slow()
  const first = await startImage(BEHIND_NGINX)
  const second = await startImage(BEHIND_NGINX)
  const site = await startNginx([first.port, second.port])

  const restarts = new AbortController()
  const statuses = requestUntil(restarts.signal, site)
  for (const app of [first, second]) {
    await app.stop()
    await startImage(BEHIND_NGINX, app.port)
  }
  restarts.abort()
  const all = await statuses
  expect(all.length).toBeGreaterThan(5)
  expect(all.filter((status) => status !== 200)).toEqual([])

  const { headers } = await get(`${site}/healthz`)
  const id = String(headers['x-request-id'])
  await expect.poll(loggedLine('"GET /healthz" 200', id)).toBe(true)
})

/** Returns whether the log of nginx has a line about a request that ends with this id. */
const loggedLine = (request: string, id: string) => () =>
  readFileSync(join(folder, 'access.log'), 'utf8')
    .split('\n')
    .some((line) => line.includes(request) && line.endsWith(` ${id}`))

/** Requests a page again and again, and returns the status of each response. */
async function requestUntil(signal: AbortSignal, site: string): Promise<(number | undefined)[]> {
  const statuses: (number | undefined)[] = []
  while (!signal.aborted) {
    const response = await get(`${site}/sign-in?callbackUrl=/plans`)
    await text(response)
    statuses.push(response.statusCode)
  }
  return statuses
}

/** Starts nginx with the configuration for servers, on free ports and without TLS. Returns its origin. */
async function startNginx(apps: readonly number[]): Promise<string> {
  const [port = 0, plainPort = 0] = await findFreePorts(2)
  const site = readFileSync(CONFIGURATION, 'utf8')
    .replaceAll(/300([12])/g, (_, number) => String(apps[Number(number) - 1]))
    .replace('listen 80;', `listen 127.0.0.1:${plainPort};`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replaceAll(/^ *ssl_certificate.*$/gm, '')
    .replace('/var/log/nginx/connect-partner-app.log', join(folder, 'access.log'))
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const paths = kinds.map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join('\n')
  const file = join(folder, 'nginx.conf')
  const main = `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log warn;\nevents {}\n`
  writeFileSync(file, `${main}http {\n${paths}\n${site}}\n`)
  nginx = spawn('nginx', ['-p', folder, '-c', file], { stdio: 'inherit' })
  const origin = `http://127.0.0.1:${port}`
  await until('nginx', AbortSignal.timeout(10_000), () => fetch(`${origin}/healthz`))
  return origin
}
