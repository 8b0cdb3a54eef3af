import { createServer } from 'node:http'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { Webhook } from 'standardwebhooks'

const SECRET = 'whsec_dGVzdC1zZWNyZXQtb2YtdHdlbnR5LWZvdXItYnl0ZXM='

export type Received = { id: string; type: string; data: object; event: string }

/** Starts a webhook endpoint that verifies the signatures and responds with the chosen statuses. */
export async function newReceiver() {
  const received: Received[] = []
  let statuses: number[] = []
  let defaultStatus = 204
  let isHanging = false
  let onNext: (() => void)[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const status = statuses.shift() ?? defaultStatus
      const body = status === 204 ? '' : '7 bytes'
      received.push(verify(Buffer.concat(chunks), request.headers))
      if (!isHanging) response.writeHead(status).end(body)
      for (const wake of onNext.splice(0)) wake()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    target: { url: `http://127.0.0.1:${address.port}/hooks`, secret: SECRET },
    received,
    /** Sets the next response statuses, and the one for all later requests. */
    respondWith: (next: number[], then = 204): void => {
      statuses = next
      defaultStatus = then
    },
    /** Stops responding until the returned function is called. */
    hang: () => {
      isHanging = true
      return () => void (isHanging = false)
    },
    /** Waits until the endpoint has received this many events in total. */
    count: async (wanted: number): Promise<Received[]> => {
      while (received.length < wanted) {
        await new Promise<void>((resolve) => void onNext.push(resolve))
      }
      return received
    },
  }
}

function verify(body: Buffer, headers: NodeJS.Dict<string | string[]>): Received {
  const flat = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)]),
  )
  new Webhook(SECRET).verify(body, flat)
  const { id, type, data } = JSON.parse(body.toString())
  return { id: flat['webhook-id'] ?? '', type, data, event: id }
}
