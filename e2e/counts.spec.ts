import { countCalls, promised } from './bench/counts'
import { query } from './database'
import { expect, test } from './fixtures'

/** Returns the messages that are due soon. To send them, the app reads the accounts of earlier tests' customers. */
const dueSoon = () =>
  query(
    `select key from messages where state = 'waiting' and due_at < now() + interval '1 minute'
     union all select user_id from account_snapshots where announced < news`,
    [],
  )

test('each step makes the promised number of calls to Gigs, and of calls in a row', async () => {
  await expect.poll(dueSoon, { timeout: 180_000 }).toEqual([])
  expect(await countCalls()).toEqual(promised)
})
