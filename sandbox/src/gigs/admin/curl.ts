type Call = { method: string; path: string; idempotencyKey: string | null; body: unknown }

/**
 * A command for a shell that repeats a call. The key is taken from the environment, and what was left out of
 * the log as a secret is left out here.
 */
export function curlOf(origin: string, { method, path, idempotencyKey, body }: Call): string {
  const isJson = typeof body === 'object' && body !== null
  return [
    `curl -X ${method} ${quoted(origin + path)}`,
    `-H "Authorization: Bearer \${GIGS_API_KEY:-sandbox-key}"`,
    ...(idempotencyKey === null ? [] : [`-H ${quoted(`Idempotency-Key: ${idempotencyKey}`)}`]),
    ...(isJson
      ? [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(body))}`]
      : []),
  ].join(' \\\n  ')
}

// Nothing is special to a shell between single quotes but the quote itself.
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
