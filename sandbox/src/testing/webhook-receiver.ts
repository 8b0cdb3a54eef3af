import { createServer } from 'node:http'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { Webhook } from 'standardwebhooks'

const secret = 'whsec_dGVzdC1zZWNyZXQtb2YtdHdlbnR5LWZvdXItYnl0ZXM='

export type Received = { id: string; type: string; data: object; event: string }

/** An app's webhook endpoint on a port of its own, which verifies what comes and answers as told. */
export async function newReceiver() {
  const received: Received[] = []
  let answers: number[] = []
  let byDefault = 204
  let isHanging = false
  let onNext: (() => void)[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const status = answers.shift() ?? byDefault
      const body = status === 204 ? '' : 'told to'
      received.push(verified(Buffer.concat(chunks), request.headers))
      if (!isHanging) response.writeHead(status).end(body)
      for (const wake of onNext.splice(0)) wake()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    target: { url: `http://127.0.0.1:${address.port}/hooks`, secret },
    received,
    /** The next answers, and the one for all after them. */
    answer: (statuses: number[], then = 204): void => {
      answers = statuses
      byDefault = then
    },
    /** Takes what comes and answers nothing, until it is let go. */
    hang: () => {
      isHanging = true
      return () => void (isHanging = false)
    },
    /** Waits until so many have come in all. */
    count: async (wanted: number): Promise<Received[]> => {
      while (received.length < wanted) {
        await new Promise<void>((resolve) => void onNext.push(resolve))
      }
      return received
    },
  }
}

function verified(body: Buffer, headers: NodeJS.Dict<string | string[]>): Received {
  const flat = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)]),
  )
  new Webhook(secret).verify(body, flat)
  const { id, type, data } = JSON.parse(body.toString())
  return { id: flat['webhook-id'] ?? '', type, data, event: id }
}
