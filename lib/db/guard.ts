import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import { DatabaseError, databaseErrorOf } from '@/lib/db/errors'
import { measure } from '@/lib/measure'

type Schema = Record<string, unknown>
type Session<Of extends Schema> = NodePgDatabase<Of>['_']['session']

/**
 * Opens the database of a pool. All its errors are a `DatabaseError`. A transaction always releases its connection,
 * even if BEGIN fails.
 */
export function openDatabase<Of extends Schema>(pool: Pool, schema: Of): NodePgDatabase<Of> {
  const database = drizzle(pool, { schema })
  guardQueries(database._.session)
  const transaction: NodePgDatabase<Of>['transaction'] = async (work, config) => {
    const client = await pool.connect().catch(rethrow)
    client.on('error', ignore) // the query fails as well; without a listener, the process would exit
    let broken: DatabaseError | undefined
    try {
      const single = drizzle(client, { schema })
      guardQueries(single._.session)
      return await single.transaction(work, config)
    } catch (error) {
      if (error instanceof DatabaseError && !error.isRefusal) broken = error
      throw error
    } finally {
      client.off('error', ignore)
      client.release(broken)
    }
  }
  return Object.assign(database, { transaction })
}

// Drizzle sends every query through `prepareQuery` of its session.
function guardQueries<Of extends Schema>(session: Session<Of>): void {
  const prepare = session.prepareQuery.bind(session)
  Object.assign(session, {
    prepareQuery(...args: Parameters<typeof prepare>) {
      const query = prepare(...args)
      const execute = query.execute.bind(query)
      const operation = { kind: 'query', name: verbOf(args[0].sql) } as const
      return Object.assign(query, {
        execute: (...values: Parameters<typeof execute>) =>
          measure({ ...operation }, () => execute(...values)).catch(rethrow),
      })
    },
  })
}

// A name of a measurement must not contain values, which a hand-written query could.
const verbOf = (text: string) => /^\s*([a-z]{1,10})\b/i.exec(text)?.[1]?.toLowerCase() ?? 'other'

const ignore = () => {}

function rethrow(error: unknown): never {
  throw databaseErrorOf(error)
}
