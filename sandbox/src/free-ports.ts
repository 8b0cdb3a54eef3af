import { once } from 'node:events'
import { createServer } from 'node:net'

/** Returns different ports that are currently free. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => {
    const address = server.address()
    if (typeof address !== 'object' || !address) throw new Error('There is no free port.')
    return address.port
  })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

/** Returns a port that is currently free. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}
