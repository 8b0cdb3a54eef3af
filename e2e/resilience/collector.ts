import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

type Export = { path: string; tenant: unknown; body: string }
export type Collector = Awaited<ReturnType<typeof startCollector>>

/** Starts an OpenTelemetry collector on loopback that keeps everything it receives. */
export async function startCollector() {
  const received: Export[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url ?? '', tenant: request.headers['x-tenant'], body })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The collector has no port.')

  return {
    url: `http://127.0.0.1:${address.port}`,
    received: () => received,
    /** Returns the bodies of all exports of a signal. Strings are readable in both JSON and protobuf. */
    bodies: (signal: 'traces' | 'metrics') =>
      received.filter(({ path }) => path === `/v1/${signal}`).map(({ body }) => body),
    async stop(): Promise<void> {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
