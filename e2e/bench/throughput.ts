import autocannon from 'autocannon'
import { app } from '../http/browser'
import { signInCustomer } from '../http/customer'
import { withConstantApp } from './constant-app'
import { addFigure } from './figures'
import { countElements, parseElement } from './html-tree'

/**
 * Measures the requests per second of the signed-in dashboard with three subscriptions. For comparison, it measures
 * the landing page, and the HTML of that dashboard rendered from constants by an otherwise empty app.
 */
export async function measureThroughput(): Promise<void> {
  const { browser } = await signInCustomer('three-active')
  await browser.get('/dashboard')
  const dashboard = mainOf((await browser.get('/dashboard')).html)
  const headers = { cookie: browser.cookie() }
  addFigure('dashboard.rps', await requestsPerSecond(`${app}/dashboard`, headers), 'requests/s')
  addFigure('landing.rps', await requestsPerSecond(`${app}/`, headers), 'requests/s')
  await withConstantApp(dashboard, async (address) => {
    const url = `${address}/dashboard`
    const constant = mainOf(await (await fetch(url)).text())
    if (countElements(constant) !== countElements(dashboard)) {
      throw new Error('The constant page differs from the dashboard.')
    }
    addFigure('empty.rps', await requestsPerSecond(url, {}), 'requests/s')
  })
}

function mainOf(html: string) {
  if (html.split('<article').length !== 4) throw new Error('The page does not show three plans.')
  return parseElement(html.slice(html.indexOf('<main'), html.indexOf('</main>') + '</main>'.length))
}

const CONNECTIONS = 50

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const load = { url, headers, connections: CONNECTIONS }
  await autocannon({ ...load, duration: 5 }) // warms up the compiler
  const { requests, non2xx } = await autocannon({ ...load, duration: 10 })
  if (non2xx > 0) throw new Error(`${url} failed ${non2xx} times.`)
  return requests.average
}
