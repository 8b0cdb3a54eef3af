import { createServer, request as forward } from 'node:http'
import { pipeline } from 'node:stream'

// node round-robin.ts <port> <app port> <app port> …
const [port, ...targets] = process.argv.slice(2)
let turns = 0

// Sends each request to the next process, even within one page. A test can choose one with `x-app-process`.
createServer((request, response) => {
  const { 'x-app-process': wanted, 'x-forwarded-for': before, ...headers } = request.headers
  const chosen = Number(wanted ?? turns++) % targets.length
  const from = [before ?? [], request.socket.remoteAddress ?? []].flat().join(', ')
  const onward = forward({
    host: 'localhost',
    port: targets[chosen],
    method: request.method,
    path: request.url,
    headers: { ...headers, 'x-forwarded-for': from, connection: 'close' },
  })
  onward.once('response', (reply) => {
    const { connection: _, ...received } = reply.headers
    // A response before the end of the request tells the sender to stop, so close the connection.
    const last = request.complete ? {} : { connection: 'close' }
    response.writeHead(reply.statusCode ?? 502, { ...received, ...last, 'x-app-process': chosen })
    pipeline(reply, response, () => {})
  })
  onward.on('error', () => {
    if (response.headersSent) return
    response.writeHead(502).end()
  })
  response.once('close', () => onward.destroy())
  request.pipe(onward)
}).listen(Number(port), 'localhost')
