import { createServer, type Socket } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import { shareSession } from './session'
import { copyTemplate } from './template'
import { databaseUrl } from '../settings'

export type Postgres = { url: string; close(): Promise<void> }

/**
 * Opens the Postgres in `folder` and serves it on 127.0.0.1 to any number of connections. Only one process may open
 * the folder: lock the data folder first.
 * @throws the error of `listen` if the port is in use.
 */
export async function openPostgres(options: { folder: string; port: number }): Promise<Postgres> {
  await copyTemplate(options.folder)
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
      const closing = [...open.values()]
      for (const socket of open.keys()) socket.destroy()
      await Promise.all(closing)
      await database.close()
    },
  }
}
