import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createConnectionEnder } from '@/lib/http/end-connections'

const agent = new Agent({ keepAlive: true })
const connections = createConnectionEnder()
const server = createServer((_request, response) => {
  connections.watch(response)
  server.emit('asked', response)
})

beforeEach(async () => {
  server.keepAliveTimeout = 620_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
})

async function ask() {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const sent = request({ port, host: '127.0.0.1', agent }).end()
  const received: Promise<IncomingMessage[]> = once(sent, 'response')
  const [response]: ServerResponse[] = await once(server, 'asked')
  if (!response) throw new Error('The server got no request.')
  return { response, received }
}

test.each(['before', 'after'])(
  'a server that has to stop %s the headers of a response ends its connection after it',
  async (when) => {
    const { response, received } = await ask()
    if (when === 'after') response.write('first, ')
    const headersSent = when === 'after' ? received : null
    await headersSent
    const closed = once(server.close(), 'close')
    connections.stop()
    response.end('last')
    const [reply] = await received
    expect(reply && (await text(reply))).toBe(when === 'after' ? 'first, last' : 'last')
    await closed // within the timeout of the test, not after 620 s
  },
)
