import autocannon from 'autocannon'
import { withConstantApp } from './constant-app'
import { app, signedIn } from './customer'
import { tell } from './figures'

/**
 * Requests a second of the signed-in dashboard and, for comparison, of the landing page and of an app
 * that draws the same dashboard from constants.
 */
export async function measureThroughput(): Promise<void> {
  const { browser } = await signedIn('three-active')
  await browser.get('/dashboard')
  const { html } = await browser.get('/dashboard')
  const headers = { cookie: browser.cookie() }
  tell('dashboard.rps', await requestsPerSecond(`${app}/dashboard`, headers), 'requests/s')
  tell('landing.rps', await requestsPerSecond(`${app}/`, headers), 'requests/s')
  await withConstantApp(html, async (address) => {
    tell('empty.rps', await requestsPerSecond(address, {}), 'requests/s')
  })
}

const CONNECTIONS = 50

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const load = { url, headers, connections: CONNECTIONS }
  await autocannon({ ...load, duration: 5 }) // until the compiler has seen enough of it
  const { requests, non2xx } = await autocannon({ ...load, duration: 10 })
  if (non2xx > 0) throw new Error(`${url} failed ${non2xx} times`)
  return requests.average
}
