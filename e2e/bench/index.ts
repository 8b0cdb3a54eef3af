import autocannon from 'autocannon'
import { callsDuring, delayAll } from './calls'
import { app, fieldsOf, signedIn, visitor } from './customer'

type Figure = { name: string; value: number; unit: string; wanted?: (value: number) => boolean }

const asJson = process.argv.includes('--json')
const figures: Figure[] = []

await warmUp()
await countCalls()
for (const delay of [0, 100, 300]) await timePages(delay)
await delayAll(0)
await measureThroughput()
report()

async function warmUp() {
  const { browser } = await signedIn('three-active')
  for (let turn = 0; turn < 5; turn += 1) await browser.get('/dashboard')
}

// Counts are promises, so they fail the run; times depend on the machine and are only told.
async function countCalls() {
  await delayAll(100)
  const { browser, subscriptions } = await signedIn('three-active')
  const first = await callsDuring(() => browser.get('/dashboard'))
  promise('dashboard.hops.first', first.hops, 'hops', 1)
  let html = ''
  const warm = await callsDuring(async () => ({ html } = await browser.get('/dashboard')))
  promise('dashboard.calls.warm', warm.count, 'calls', 0)
  const fields = fieldsOf(html, new RegExp(`<form[^>]*data-intent="viewSubscription"[^>]*>`))
  let location: string | null = null
  const launched = await callsDuring(
    async () => ({ location } = await browser.post('/dashboard', fields)),
  )
  promise('launch.calls', launched.count, 'calls', 1)
  const callback = callbackOf(launched.calls)
  const session = new URL(location ?? '').searchParams.get('session') ?? ''
  const returned = await callsDuring(() =>
    browser.get(`${callback}&session_id=${session}&status=user_aborted`),
  )
  promise('callback.hops', returned.hops, 'hops', 1)
  const stranger = await callsDuring(() => visitor().get('/'))
  promise('visitor.calls', stranger.count, 'calls', 0)
  if (subscriptions.length !== 3) throw new Error('the scenario has changed')
}

function callbackOf(calls: { path: string }[]): string {
  const made = calls.find(({ path }) => path.endsWith('/connectSessions'))
  const { callbackUrl } = Object(Object(made)['body'])
  const { pathname, search } = new URL(String(callbackUrl))
  return pathname + search
}

async function timePages(delay: number) {
  await delayAll(delay)
  const opened: number[] = []
  const again: number[] = []
  const launches: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const { browser } = await signedIn('three-active')
    opened.push((await browser.get('/dashboard')).ms)
    const page = await browser.get('/dashboard')
    again.push(page.ms)
    const fields = fieldsOf(page.html, /<form[^>]*data-intent="viewSubscription"[^>]*>/)
    launches.push((await browser.post('/dashboard', fields)).ms)
  }
  figures.push(
    { name: `dashboard.readable.L${delay}`, value: median(again), unit: 'ms' },
    { name: `dashboard.first.L${delay}`, value: median(opened), unit: 'ms' },
    { name: `launch.redirect.L${delay}`, value: median(launches), unit: 'ms' },
  )
}

async function measureThroughput() {
  const { browser } = await signedIn('three-active')
  await browser.get('/dashboard')
  for (const [name, path] of [
    ['dashboard.rps', '/dashboard'],
    ['landing.rps', '/'],
  ] as const) {
    const headers = { cookie: browser.cookie() }
    const { requests, non2xx } = await autocannon({
      url: `${app}${path}`,
      connections: 50,
      duration: 10,
      headers,
    })
    if (non2xx > 0) throw new Error(`${path} failed ${non2xx} times`)
    figures.push({ name, value: requests.average, unit: 'requests/s' })
  }
}

function promise(name: string, value: number, unit: string, promised: number) {
  figures.push({ name, value, unit, wanted: (seen) => seen === promised })
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}

function report() {
  for (const { name, value, unit, wanted } of figures) {
    const broken = wanted && !wanted(value)
    if (broken) process.exitCode = 1
    const rounded = Math.round(value * 10) / 10
    if (asJson) console.log(JSON.stringify({ name, value: rounded, unit }))
    else
      console.log(
        `${name.padEnd(28)}${String(rounded).padStart(9)} ${unit}${broken ? '   BROKEN' : ''}`,
      )
  }
}
