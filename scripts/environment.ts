import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSandbox, type Sandbox } from 'connect-sandbox'
import { brand } from '../lib/brand'

type Variables = Record<string, string | undefined>

export type Environment = {
  sandbox: Sandbox
  appUrl: string
  appPort: number
  variables: Variables // for the app and for the sandbox
}

/**
 * Returns the environment in which app and sandbox find each other. Variables that are already set take precedence.
 * @throws Error with one line that names the variable to change.
 */
export async function readEnvironment(given: Variables): Promise<Environment> {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value))
  const appUrl = originOf(set['APP_URL'] ?? `http://localhost:${portOf(set['PORT'] ?? '3000')}`)
  const sandbox = await createSandbox({ variables: { SANDBOX_APP_URL: appUrl, ...set } })
  const variables = {
    AUTH_SECRET: readOrCreateSecret(localFiles(sandbox.data).authSecret),
    EMAIL_FROM: `"${brand.name}" <${brand.senderEmail}>`,
    SANDBOX_BRAND: brand.name,
    SANDBOX_BRAND_COLOR: brand.colors.mark,
    NATIVE_CALLBACKS: 'myapp://connect',
    GIGS_IDEMPOTENCY: 'on',
    ...sandbox.environment,
    APP_URL: appUrl,
    SANDBOX_APP_URL: appUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    ...set,
  }
  const appPort = portOf(set['PORT'] ?? (new URL(appUrl).port || '80'))
  return { sandbox, appUrl, appPort, variables }
}

/** Returns the paths that the scripts use in the data folder, next to the files of the sandbox. */
export const localFiles = (data: string) => ({
  authSecret: join(data, 'auth-secret'),
  logs: join(data, 'logs'),
})

// The secret is stored, so that a restart does not sign users out.
function readOrCreateSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'http:' && url.pathname === '/') return url.origin
  throw new Error(
    `APP_URL is "${text}": set it to an address like http://localhost:3000 for the sandbox.`,
  )
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`PORT is "${text}": set it to a port number from 1 to 65535.`)
}
