import { createServer, type Socket } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import { shareSession } from './session'
import { unpackTemplate } from './template'
import { databaseUrl } from '../settings'

export type Postgres = { url: string; close(): Promise<void> }

/**
 * A Postgres in `folder`, behind the Postgres protocol on 127.0.0.1, for any number of connections.
 * Only one process may have a folder open: take the lock of the data folder first.
 * @throws the error of `listen`, when the port is taken.
 */
export async function openPostgres(options: { folder: string; port: number }): Promise<Postgres> {
  await unpackTemplate(options.folder)
  const database = await PGlite.create(options.folder)
  const serve = shareSession(database)
  const open = new Map<Socket, Promise<void>>()

  const server = createServer((socket) => {
    open.set(
      socket,
      serve(socket).finally(() => open.delete(socket)),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve)
  })

  return {
    url: databaseUrl(options.port),
    async close() {
      server.close()
      const ending = [...open.values()]
      for (const socket of open.keys()) socket.destroy()
      await Promise.all(ending)
      await database.close()
    },
  }
}
