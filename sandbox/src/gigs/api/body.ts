import { ApiError } from '../errors'

const MAX_BODY_BYTES = 1024 * 1024

/** A request body that has been read. `text` throws the ApiError for a body that is too large or not UTF-8. */
export type Body = { text(): string }

/** Reads the body of a request, up to 1 MB. The error is deferred to `text`, since other checks come first. */
export async function readBody(request: Request): Promise<Body> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > MAX_BODY_BYTES) return { text: throwTooLarge }
      chunks.push(chunk)
    }
  }
  return decode(Buffer.concat(chunks))
}

function decode(bytes: Uint8Array): Body {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: () => text }
  } catch {
    return { text: throwNotUtf8 }
  }
}

function throwTooLarge(): never {
  throw new ApiError('invalid', 'The request body must not exceed 1 MB.')
}

function throwNotUtf8(): never {
  throw new ApiError('malformed', 'The request body must be UTF-8 text.')
}
