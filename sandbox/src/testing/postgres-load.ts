import { Client } from 'pg'

const clients = 2

/** Clients of the Postgres at `url`, and a record of what they were told had been written. */
export function createPostgresLoad(url: string) {
  const committed: string[] = []
  let counted = 0

  // Two rows in a transaction, and one that is counted up.
  async function writeForEver(client: Client): Promise<never> {
    for (;;) {
      const pair = crypto.randomUUID()
      await client.query('begin')
      await client.query('insert into pairs values ($1, 1)', [pair])
      await client.query('insert into pairs values ($1, 2)', [pair])
      await client.query('commit')
      committed.push(pair)
      const { rows } = await client.query<{ n: number }>('update counter set n = n + 1 returning n')
      counted = Math.max(counted, rows[0]?.n ?? 0)
    }
  }

  return {
    committed,

    /** Until the sandbox is gone. */
    run: () => Array.from({ length: clients }, () => withClient(url, writeForEver)),

    makeTables: () =>
      withClient(url, async (client) => {
        await client.query('create table pairs (pair text, half int, primary key (pair, half))')
        await client.query('create table counter (n int not null)')
        await client.query('insert into counter values (0)')
      }),

    /** What is not there as it was acknowledged. */
    missing: () =>
      withClient(url, async (client) => {
        const { rows } = await client.query<{ pair: string; halves: number }>(
          'select pair, count(*)::int as halves from pairs group by pair',
        )
        const { rows: counters } = await client.query('select n from counter')
        const there = new Map(rows.map(({ pair, halves }) => [pair, halves]))
        const told = counted
        counted = Number(counters[0]?.n)
        // Each client may have counted once more and lost the answer.
        const isCounted = counted >= told && counted <= told + clients
        return [
          ...committed.filter((pair) => !there.has(pair)),
          ...rows.filter(({ halves }) => halves !== 2).map(({ pair }) => `half of ${pair}`),
          ...(isCounted ? [] : [`counted to ${told}, found ${counted}`]),
        ]
      }),
  }
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>) {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // the sandbox is gone, which the query tells as well
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
