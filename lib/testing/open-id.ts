import { createServer } from 'node:http'

export type Claims = { sub: string; email?: unknown; email_verified?: unknown; name?: string }

/**
 * Starts an OpenID provider that asserts the claims of a test. Each authorization code contains the claims of its
 * token.
 */
export async function openProvider(clientId: string) {
  let issuer = ''
  const server = createServer((request, response) => {
    const send = (body: object) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    if (request.url?.startsWith('/.well-known/')) {
      const endpoints = { token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/me` }
      return send({ issuer, authorization_endpoint: `${issuer}/authorize`, ...endpoints })
    }
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const code = new URLSearchParams(body).get('code') ?? ''
      const claims: unknown = JSON.parse(Buffer.from(code, 'base64url').toString())
      send({
        access_token: 'none',
        token_type: 'bearer',
        id_token: idToken(issuer, clientId, claims),
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    issuer,
    close: () => server.close(),
    /** Returns the query with which the provider redirects a browser back from `authorization`. */
    authorize(authorization: URL, claims: Claims): string {
      const requested = authorization.searchParams
      const code = encode({ ...claims, nonce: requested.get('nonce') })
      return new URLSearchParams({
        state: requested.get('state') ?? '',
        code,
        iss: issuer,
      }).toString()
    },
  }
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

// The signature is empty: on the back channel, Auth.js trusts the connection and not the signature.
function idToken(iss: string, aud: string, claims: unknown): string {
  const now = Math.floor(Date.now() / 1_000)
  const payload = { iss, aud, iat: now, exp: now + 60, ...Object(claims) }
  return `${encode({ alg: 'RS256' })}.${encode(payload)}.${encode({})}`
}
