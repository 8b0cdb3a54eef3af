import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'

/** Returns a proxy in front of the database, which can refuse connections or hold back all data. */
export async function newDatabaseProxy(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let server: Server | null = null
  let port = 0
  let isHolding = false

  function serve(client: Socket): void {
    const database = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => sockets.delete(from) && to.destroy())
      if (isHolding) from.pause()
    }
  }

  const proxy = {
    url: () => Object.assign(new URL(target), { port: String(port) }).href,
    async open(): Promise<void> {
      server = createServer(serve).listen(port, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      if (typeof address === 'object' && address) ({ port } = address)
    },
    /** Closes all connections and refuses new ones. */
    close(): void {
      server?.close()
      for (const socket of sockets) socket.destroy()
    },
    /** Accepts connections but forwards nothing until `release`. */
    hold(): void {
      isHolding = true
      for (const socket of sockets) socket.pause()
    },
    release(): void {
      isHolding = false
      for (const socket of sockets) socket.resume()
    },
  }
  await proxy.open()
  return proxy
}
