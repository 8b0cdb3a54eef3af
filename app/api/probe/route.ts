import { setTimeout as wait } from 'node:timers/promises'
import { isSignedProbe, PROBE_HEADER, reportOf } from '@/lib/http/probe'

const PAUSE_MS = 1_000

/**
 * Reports to `npm run doctor` what reaches this app through its proxies, as an event stream like that of the open pages: the
 * report at once, and a second event after a second, which shows whether a proxy holds events back. Without a signature
 * made with our AUTH_SECRET, the route does not exist.
 */
export function POST(request: Request): Response {
  if (!isSignedProbe(request.headers.get(PROBE_HEADER))) return new Response(null, { status: 404 })
  const encoder = new TextEncoder()
  const events = new ReadableStream({
    async start(controller) {
      const report = JSON.stringify(reportOf(request.headers))
      controller.enqueue(encoder.encode(`data: ${report}\n\n`))
      await wait(PAUSE_MS)
      controller.enqueue(encoder.encode('data: "end"\n\n'))
      controller.close()
    },
  })
  return new Response(events, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
