import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { newApp } from './app'
import { send } from './webhooks'

const app = newApp()
const megabyte = Buffer.alloc(1_000_000, 'x')
const megabytes = 200

test.skip(process.platform !== 'linux', 'reads the memory of another process from /proc')
test.beforeAll(() => app.start())
test.afterAll(() => app.kill())

for (const [how, headers] of [
  ['says how large it is', { 'content-length': String(megabytes * megabyte.length) }],
  ['does not say how large it is', { 'transfer-encoding': 'chunked' }],
] as const) {
  test(`200 MB from a sender that ${how} are refused without being read into memory`, async () => {
    await Promise.all(Array.from({ length: 20 }, () => send(app.url))) // so that memory for normal work is in use
    const before = peakMegabytes()
    const results = await Promise.all(Array.from({ length: 4 }, () => post(headers)))
    expect(results.filter((result) => result !== 413 && result !== 'cut off')).toEqual([])
    expect(peakMegabytes() - before).toBeLessThan(40)
    expect((await send(app.url)).status).toBe(200)
  })
}

/**
 * Sends the whole body and returns the status. The app closes the connection while the body is still being sent, so its
 * response may not arrive.
 */
function post(headers: Record<string, string>): Promise<number | 'cut off'> {
  return new Promise((resolve) => {
    const url = `${app.url}/api/webhooks/gigs`
    const sent = request(url, { method: 'POST', headers, agent: false })
    let status: number | 'cut off' = 'cut off'
    sent.on('response', (response) => {
      status = response.statusCode ?? 0
      response.resume()
    })
    sent.on('error', () => resolve(status))
    sent.on('close', () => resolve(status))
    Readable.from(Array.from({ length: megabytes }, () => megabyte)).pipe(sent)
  })
}

/** Returns the peak memory of the app. */
function peakMegabytes(): number {
  const status = readFileSync(`/proc/${app.pid()}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_000
}
