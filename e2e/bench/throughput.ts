import autocannon from 'autocannon'
import { app } from '../http/browser'
import { signInCustomer } from '../http/customer'
import { withConstantApp } from './constant-app'
import { addFigure } from './figures'
import { countElements, parseElement, type Element } from './html-tree'

/**
 * Measures the size of the signed-in dashboard with three subscriptions, and its requests per second. For comparison, it
 * measures the landing page, and pages that an otherwise empty app renders from constants: the HTML of that dashboard,
 * and as many elements as the dashboard of version 0.2 had. `dashboard.ratio` is relative to the latter, which makes it
 * comparable between machines.
 */
export async function measureThroughput(): Promise<void> {
  const { browser } = await signInCustomer('three-active')
  await browser.get('/dashboard')
  const { html } = await browser.get('/dashboard')
  const dashboard = mainOf(html)
  addFigure('dashboard.html', Buffer.byteLength(html) / 1024, 'KB')
  addFigure('dashboard.elements', countElements(dashboard), 'elements')
  const headers = { cookie: browser.cookie() }
  const reached = await requestsPerSecond(`${app}/dashboard`, headers)
  addFigure('dashboard.rps', reached, 'requests/s')
  addFigure('landing.rps', await requestsPerSecond(`${app}/`, headers), 'requests/s')
  addFigure('empty.rps', await constantRequestsPerSecond(dashboard), 'requests/s')
  const former = await constantRequestsPerSecond(formerDashboard)
  addFigure('former.rps', former, 'requests/s')
  addFigure('dashboard.ratio', reached / former, 'of former.rps')
}

/** As many elements as `<main>` of the dashboard with three subscriptions had in version 0.2. */
const formerDashboard: Element = {
  tag: 'main',
  props: {},
  children: Array.from({ length: 427 }, (_, index) => ({
    tag: 'p',
    props: { className: 'flex flex-wrap items-baseline justify-between gap-x-4 text-sm' },
    children: [`Element ${index}`],
  })),
}

async function constantRequestsPerSecond(page: Element): Promise<number> {
  let result = 0
  await withConstantApp(page, async (address) => {
    const url = `${address}/dashboard`
    const html = await (await fetch(url)).text()
    if (countElements(parseElement(mainIn(html))) !== countElements(page)) {
      throw new Error('The constant page has other elements.')
    }
    result = await requestsPerSecond(url, {})
  })
  return result
}

function mainOf(html: string) {
  if (html.match(/data-subscription=/g)?.length !== 3) {
    throw new Error('The page does not show three plans.')
  }
  return parseElement(mainIn(html))
}

const mainIn = (html: string) =>
  html.slice(html.indexOf('<main'), html.indexOf('</main>') + '</main>'.length)

const CONNECTIONS = 50

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const load = { url, headers, connections: CONNECTIONS }
  await autocannon({ ...load, duration: 5 }) // warms up the compiler
  const { requests, non2xx } = await autocannon({ ...load, duration: 10 })
  if (non2xx > 0) throw new Error(`${url} failed ${non2xx} times.`)
  return requests.average
}
