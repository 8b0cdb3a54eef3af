import { createServer, request as forward } from 'node:http'
import { pipeline } from 'node:stream'

// node round-robin.ts <port> <port of the app> <port of the app> …
const [port, ...targets] = process.argv.slice(2)
let turns = 0

/** Hands each request to the next process, also within one page; a test may ask for a certain one. */
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
  onward.once('response', (answer) => {
    const { connection: _, ...received } = answer.headers
    // An answer before the end of the question is one to a sender who should stop.
    const last = request.complete ? {} : { connection: 'close' }
    response.writeHead(answer.statusCode ?? 502, { ...received, ...last, 'x-app-process': chosen })
    pipeline(answer, response, () => {})
  })
  onward.on('error', () => {
    if (response.headersSent) return
    response.writeHead(502).end()
  })
  response.once('close', () => onward.destroy())
  request.pipe(onward)
}).listen(Number(port), 'localhost')
