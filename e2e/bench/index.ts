import { signInCustomer } from '../http/customer'
import { countCalls, promised } from './counts'
import { addCount, report } from './figures'
import { measureThroughput } from './throughput'
import { timePages, timeTroubles } from './times'

const given = new Set(process.argv.slice(2))

for (const [name, count] of Object.entries(await warmUpAndCount())) {
  addCount(name, count, promised[name])
}
if (!given.has('--counts')) {
  for (const delay of [0, 100, 300]) await timePages(delay)
  await measureThroughput()
  await timeTroubles() // last, because its hanging calls stay open for a while
}
if (!report(given.has('--json'))) process.exitCode = 1

async function warmUpAndCount() {
  const { browser } = await signInCustomer('three-active')
  for (let turn = 0; turn < 20; turn += 1) await browser.get('/dashboard')
  return countCalls()
}
