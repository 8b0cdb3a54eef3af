const MAX_BYTES = 256 * 1024
const MAX_MS = 10_000

/**
 * Reads a request body of at most 256 KB that arrives within 10 s. Returns its text, or the status to refuse the
 * request with: 408 also for a client that disconnects. Next.js itself limits neither size nor time.
 */
export async function readBody(
  request: Request,
): Promise<{ text: string } | { status: 408 | 413 }> {
  if (Number(request.headers.get('content-length')) > MAX_BYTES) return { status: 413 }
  const reader = request.body?.getReader()
  if (!reader) return { text: '' }
  const deadline = new Promise<'timeout'>((resolve) =>
    setTimeout(resolve, MAX_MS, 'timeout').unref(),
  )
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const next = await Promise.race([reader.read().catch(() => 'aborted' as const), deadline])
    if (next === 'timeout' || next === 'aborted') return cancel(reader, 408)
    if (next.done) return { text: Buffer.concat(chunks).toString('utf8') }
    bytes += next.value.byteLength
    if (bytes > MAX_BYTES) return cancel(reader, 413)
    chunks.push(next.value)
  }
}

function cancel<Status>(reader: ReadableStreamDefaultReader, status: Status): { status: Status } {
  reader.cancel().catch(() => {})
  return { status }
}
