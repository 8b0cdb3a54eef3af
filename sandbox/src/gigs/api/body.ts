import { ApiError } from '../errors'

const mostBytes = 1024 * 1024

/** A body that was read from the wire, whatever it was; `text` throws what the API answers to a bad one. */
export type Body = { text(): string }

/** Reads at most 1 MB; what comes after is not waited for. */
export async function readBody(request: Request): Promise<Body> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > mostBytes) return { text: refuseSize }
      chunks.push(chunk)
    }
  }
  return decoded(Buffer.concat(chunks))
}

function decoded(bytes: Uint8Array): Body {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: () => text }
  } catch {
    return { text: refuseBytes }
  }
}

function refuseSize(): never {
  throw new ApiError('invalid', 'The request body is larger than 1 MB.')
}

function refuseBytes(): never {
  throw new ApiError('malformed', 'The request body is not UTF-8 text.')
}
