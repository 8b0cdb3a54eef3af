import { countCalls, promised } from './bench/counts'
import { isMessageDue } from './database'
import { expect, test } from './fixtures'

test('each step makes the promised number of calls to Gigs, and of calls in a row', async () => {
  // To send messages, the app reads the accounts of earlier tests' customers.
  await expect.poll(() => isMessageDue(), { timeout: 180_000 }).toBe(false)
  expect(await countCalls()).toEqual(promised)
})
