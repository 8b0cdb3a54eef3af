import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { JWKS } from 'oidc-provider'
import { z } from 'zod'

const keySet = z.object({ keys: z.array(z.record(z.string(), z.string())).min(1) })

/** Returns the signing keys of the identity provider. Creates them once, so that they survive a restart. */
export function readOrCreateKeys(file: string): JWKS {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const key = {
      ...privateKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: 'sandbox',
    }
    writeFileSync(file, JSON.stringify({ keys: [key] }), { mode: 0o600 })
  }
  return keySet.parse(JSON.parse(readFileSync(file, 'utf8')))
}
