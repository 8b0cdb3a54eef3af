import type { ServerResponse } from 'node:http'

/**
 * Ends connections when the process has to stop. A Node.js server that closes ends only those that are idle at that
 * moment, so a connection with a request in flight would keep the process alive for the time that idle connections stay
 * open: 620 s.
 */
export function createConnectionEnder() {
  const inFlight = new Set<ServerResponse>()
  let isStopping = false

  return {
    /** Ends the connection of this response after it, if the process has to stop by then. */
    watch(response: ServerResponse): void {
      inFlight.add(response)
      response.once('close', () => inFlight.delete(response))
      if (isStopping) endAfter(response)
    },
    /** Ends every connection after its response. */
    stop(): void {
      isStopping = true
      for (const response of inFlight) endAfter(response)
    },
  }
}

function endAfter(response: ServerResponse): void {
  if (!response.headersSent) return void response.setHeader('connection', 'close')
  const { socket } = response // is null once the response has finished
  response.once('finish', () => socket?.destroySoon())
}
