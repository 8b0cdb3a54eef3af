import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** Starts a webhook endpoint that accepts everything. A GET returns all requests that it received. */
export async function openInbox() {
  const received: { headers: object; body: string }[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'POST') received.push({ headers: request.headers, body })
      response.end(request.method === 'GET' ? JSON.stringify(received) : '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
