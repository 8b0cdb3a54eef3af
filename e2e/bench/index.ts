import { countCalls, promised } from './counts'
import { signedIn } from './customer'
import { promise, report } from './figures'
import { measureThroughput } from './throughput'
import { timePages, timeTroubles } from './times'

await warmUp()
for (const [name, count] of Object.entries(await countCalls())) promise(name, count, promised[name])
for (const delay of [0, 100, 300]) await timePages(delay)
await measureThroughput()
await timeTroubles() // last: calls that hang go on hanging for a while
if (!report(process.argv.includes('--json'))) process.exitCode = 1

async function warmUp() {
  const { browser } = await signedIn('three-active')
  for (let turn = 0; turn < 20; turn += 1) await browser.get('/dashboard')
}
