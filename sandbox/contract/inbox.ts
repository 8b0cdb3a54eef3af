import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** A partner's webhook endpoint that takes everything; GET gives all that came, as it came. */
export async function openInbox(port: number) {
  const received: { headers: object; body: string }[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'POST') received.push({ headers: request.headers, body })
      response.end(request.method === 'GET' ? JSON.stringify(received) : '')
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { close: () => new Promise((resolve) => server.close(resolve)) }
}
