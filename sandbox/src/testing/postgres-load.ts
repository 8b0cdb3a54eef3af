import { Client } from 'pg'

const CLIENTS = 2

/** Writes to the Postgres at `url` with several clients and records what was committed. */
export function createPostgresLoad(url: string) {
  const committed: string[] = []
  let counted = 0

  // Inserts two rows in a transaction and increments a counter.
  async function writeForever(client: Client): Promise<never> {
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

    /** Runs until the sandbox is gone. */
    run: () => Array.from({ length: CLIENTS }, () => withClient(url, writeForever)),

    makeTables: () =>
      withClient(url, async (client) => {
        await client.query('create table pairs (pair text, half int, primary key (pair, half))')
        await client.query('create table counter (n int not null)')
        await client.query('insert into counter values (0)')
      }),

    /** Returns what was committed but is missing. */
    missing: () =>
      withClient(url, async (client) => {
        const { rows } = await client.query<{ pair: string; halves: number }>(
          'select pair, count(*)::int as halves from pairs group by pair',
        )
        const { rows: counters } = await client.query('select n from counter')
        const found = new Map(rows.map(({ pair, halves }) => [pair, halves]))
        const acknowledged = counted
        counted = Number(counters[0]?.n)
        // Each client may have incremented once more without receiving the response.
        const isCounted = counted >= acknowledged && counted <= acknowledged + CLIENTS
        return [
          ...committed.filter((pair) => !found.has(pair)),
          ...rows.filter(({ halves }) => halves !== 2).map(({ pair }) => `half of ${pair}`),
          ...(isCounted ? [] : [`counted to ${acknowledged}, found ${counted}`]),
        ]
      }),
  }
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>) {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // the query fails too when the sandbox is gone
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
