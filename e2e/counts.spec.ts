import { countCalls, promised } from './bench/counts'
import { expect, test } from './fixtures'

test('each step makes the promised number of calls to Gigs, and of calls in a row', async () => {
  expect(await countCalls()).toEqual(promised)
})
