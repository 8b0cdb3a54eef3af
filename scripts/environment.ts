import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathsIn } from '../sandbox/src/store/data-folder'
import { databaseUrl, oidcClient, readSettings, type Settings } from '../sandbox/src/settings'

type Variables = Record<string, string | undefined>

export type Environment = {
  settings: Settings
  appUrl: string
  appPort: number
  variables: Variables // for the app and for the sandbox
}

/**
 * The environment in which app and sandbox find each other. What the person has set wins.
 * @throws Error with one line that names the variable to change.
 */
export function readEnvironment(given: Variables): Environment {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value))
  const appUrl = originOf(set['APP_URL'] ?? `http://localhost:${portOf(set['PORT'] ?? '3000')}`)
  const settings = readSettings({ SANDBOX_APP_URL: appUrl, ...set })
  const variables = {
    ...appDefaults(settings),
    APP_URL: appUrl,
    SANDBOX_APP_URL: appUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    ...set,
  }
  const appPort = portOf(set['PORT'] ?? (new URL(appUrl).port || '80'))
  return { settings, appUrl, appPort, variables }
}

function appDefaults(settings: Settings): Variables {
  return {
    DATABASE_URL: databaseUrl(settings.postgresPort),
    AUTH_SECRET: readOrMakeSecret(pathsIn(settings.data).authSecret),
    EMAIL_SERVER: `smtp://127.0.0.1:${settings.smtpPort}`,
    EMAIL_FROM: 'Fernline <hello@fernline.example>',
    AUTH_OIDC_ISSUER: `${settings.origin}/identity`,
    AUTH_OIDC_ID: oidcClient.id,
    AUTH_OIDC_SECRET: oidcClient.secret,
    AUTH_OIDC_NAME: 'Sandbox ID',
    GIGS_API_URL: settings.origin,
    GIGS_PROJECT: settings.project,
    GIGS_API_KEY: settings.apiKey,
    GIGS_CONNECT_ORIGINS: settings.origin,
    ...(settings.connectPort && {
      GIGS_CONNECT_PAGE_ORIGINS: `http://127.0.0.1:${settings.connectPort}`,
    }),
    GIGS_CONNECT_DARK: 'on',
    GIGS_WEBHOOK_SECRET: settings.webhooks.secret,
    GIGS_IDEMPOTENCY: 'on',
  }
}

// Made once, so that a restart signs nobody out.
function readOrMakeSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'http:' && url.pathname === '/') return url.origin
  throw new Error(`APP_URL is "${text}": make it like http://localhost:3000 for the sandbox.`)
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`PORT is "${text}": make it a port number from 1 to 65535.`)
}
