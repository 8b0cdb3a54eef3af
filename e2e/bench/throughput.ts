import autocannon from 'autocannon'
import { withConstantApp } from './constant-app'
import { app, signedIn } from './customer'
import { tell } from './figures'

/**
 * Requests a second of the signed-in dashboard with three subscriptions and, for comparison, of the landing
 * page and of the same dashboard drawn from constants.
 */
export async function measureThroughput(): Promise<void> {
  const { browser } = await signedIn('three-active')
  await browser.get('/dashboard')
  drawnBy(await browser.get('/dashboard'))
  const headers = { cookie: browser.cookie() }
  tell('dashboard.rps', await requestsPerSecond(`${app}/dashboard`, headers), 'requests/s')
  tell('landing.rps', await requestsPerSecond(`${app}/`, headers), 'requests/s')
  await withConstantApp(async (address) => {
    const url = `${address}/dashboard`
    const read = drawnBy(await browser.get('/dashboard?now'))
    await fetch(url, { headers }) // what it reads now it keeps
    const constant = drawnBy({ html: await (await fetch(url)).text() })
    if (constant !== read) throw new Error('the constant page is another one')
    tell('empty.rps', await requestsPerSecond(url, {}), 'requests/s')
  })
}

// What a customer sees of it. The rest is made anew by each build: keys of forms and names of scripts.
function drawnBy({ html }: { html: string }): string {
  if (html.split('<article').length !== 4) {
    throw new Error('this is not a dashboard with three plans')
  }
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<input type="hidden" name="\$ACTION[^>]*>/g, '')
}

const CONNECTIONS = 50

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const load = { url, headers, connections: CONNECTIONS }
  await autocannon({ ...load, duration: 5 }) // until the compiler has seen enough of it
  const { requests, non2xx } = await autocannon({ ...load, duration: 10 })
  if (non2xx > 0) throw new Error(`${url} failed ${non2xx} times`)
  return requests.average
}
