import { resolve } from 'node:path'
import { z } from 'zod'

const portSchema = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(1, 'must be a port number')
  .max(65_535, 'must be a port number')

const portNumber = (fallback: number) => portSchema.default(fallback)

const loopback = '127.0.0.1'

const address = z.url({ protocol: /^https?$/, error: 'must be an absolute http address' })

// Signs the sandbox's webhooks, unless SANDBOX_WEBHOOK_SECRET says otherwise. Known to everybody too.
const defaultWebhookSecret = 'whsec_c2FuZGJveC13ZWJob29rLXNlY3JldC1rbm93bi10by1hbGw='

const schema = z.object({
  SANDBOX_HOST: z.string().default(loopback),
  SANDBOX_EXPOSE: z.literal('yes', 'must be yes, or left out').optional(),
  SANDBOX_ORIGIN: address.optional(),
  SANDBOX_PORT: portNumber(4000),
  SANDBOX_CONNECT_PORT: portSchema.optional(),
  SANDBOX_SMTP_PORT: portNumber(4025),
  SANDBOX_POSTGRES_PORT: portNumber(4432),
  SANDBOX_DATA: z.string().default('.data'),
  SANDBOX_PROJECT: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'must be lower case letters, digits and dashes')
    .default('dev'),
  SANDBOX_API_KEY: z.string().min(8, 'must have at least 8 characters').default('sandbox-key'),
  SANDBOX_APP_URL: address.default('http://localhost:3000'),
  SANDBOX_WEBHOOK_URL: address.optional(),
  SANDBOX_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and base64 of at least 24 bytes')
    .default(defaultWebhookSecret),
})

export type Settings = {
  host: string // what the web part listens on; mail and Postgres stay on loopback
  port: number
  connectPort: number | null // a second one, for the pages of Connect
  smtpPort: number
  postgresPort: number
  data: string // absolute path
  project: string
  apiKey: string
  appUrl: string // an origin, without a slash at the end
  origin: string // of the sandbox itself
  webhooks: { url: string; secret: string }
}

/** The one client of the sandbox's OpenID provider. It guards made-up customers, so it is no secret. */
export const oidcClient = {
  id: 'partner-app',
  secret: 'sandbox-oidc-secret-known-to-everybody',
} as const

export const databaseUrl = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`

/**
 * The SANDBOX_* variables, with their defaults where one is missing or empty.
 * @throws Error with one line that names the variable to change.
 */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const filled = Object.entries(variables).filter(([, value]) => value !== '')
  const parsed = schema.safeParse(Object.fromEntries(filled))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')} ${issue?.message}.`)
  }
  const checked = parsed.data
  const { SANDBOX_HOST: host, SANDBOX_ORIGIN, SANDBOX_PORT: port } = checked
  if (host !== loopback && checked.SANDBOX_EXPOSE !== 'yes') throw new Error(exposing(host))
  const appUrl = new URL(checked.SANDBOX_APP_URL).origin
  return {
    host,
    port,
    connectPort: checked.SANDBOX_CONNECT_PORT ?? null,
    smtpPort: checked.SANDBOX_SMTP_PORT,
    postgresPort: checked.SANDBOX_POSTGRES_PORT,
    data: resolve(checked.SANDBOX_DATA),
    project: checked.SANDBOX_PROJECT,
    apiKey: checked.SANDBOX_API_KEY,
    appUrl,
    origin: new URL(SANDBOX_ORIGIN ?? `http://${loopback}:${port}`).origin,
    webhooks: {
      url: checked.SANDBOX_WEBHOOK_URL ?? `${appUrl}/api/webhooks/gigs`,
      secret: checked.SANDBOX_WEBHOOK_SECRET,
    },
  }
}

const exposing = (host: string) =>
  `SANDBOX_HOST ${host} would open the sandbox to others, and anybody can sign in there as anybody and turn every ` +
  'switch. If that is meant, set SANDBOX_EXPOSE=yes, and SANDBOX_ORIGIN to the address they use.'
