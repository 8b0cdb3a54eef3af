import { createServer } from 'node:net'

/** A port of this machine that was free a moment ago, for tests that start a server. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('This machine gives no port.')
  return address.port
}
