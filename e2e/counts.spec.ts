import { countCalls, promised } from './bench/counts'
import { expect, test } from './fixtures'

test('no step costs more calls to Gigs, nor more of them in a row, than was promised', async () => {
  expect(await countCalls()).toEqual(promised)
})
