import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'

/** Stands between the app and its database, and can be shut or hold everything that passes. */
export async function newProxy(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let server: Server | null = null
  let port = 0
  let isHolding = false

  function serve(client: Socket): void {
    const database = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => sockets.delete(one) && other.destroy())
      if (isHolding) one.pause()
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
    /** Breaks what is open and refuses what comes. */
    shut(): void {
      server?.close()
      for (const socket of sockets) socket.destroy()
    },
    /** Takes everything and lets nothing through, until it is let go. */
    hold(): void {
      isHolding = true
      for (const socket of sockets) socket.pause()
    },
    letGo(): void {
      isHolding = false
      for (const socket of sockets) socket.resume()
    },
  }
  await proxy.open()
  return proxy
}
