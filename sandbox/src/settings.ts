import { resolve } from 'node:path'
import { z } from 'zod'
import { type Brand, defaultBrand } from './brand'

const portSchema = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(1, 'must be a port number')
  .max(65_535, 'must be a port number')

const portNumber = (fallback: number) => portSchema.default(fallback)

const LOOPBACK = '127.0.0.1'

const address = z.url({ protocol: /^https?$/, error: 'must be an absolute http(s) URL' })

// The default is public, so it is not a secret.
const DEFAULT_WEBHOOK_SECRET = 'whsec_c2FuZGJveC13ZWJob29rLXNlY3JldC1rbm93bi10by1hbGw='

// The provider protects no real data, so its default is public too.
const DEFAULT_OIDC_SECRET = 'sandbox-oidc-secret-known-to-everybody'

const schema = z.object({
  SANDBOX_HOST: z.string().default(LOOPBACK),
  SANDBOX_EXPOSE: z.literal('yes', 'must be yes or not set').optional(),
  SANDBOX_ORIGIN: address.optional(),
  SANDBOX_PORT: portNumber(4000),
  SANDBOX_CONNECT_PORT: portSchema.optional(),
  SANDBOX_SMTP_PORT: portNumber(4025),
  SANDBOX_POSTGRES_PORT: portNumber(4432),
  SANDBOX_DATA: z.string().default('.data'),
  SANDBOX_PROJECT: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'must consist of lowercase letters, digits and dashes')
    .default('dev'),
  SANDBOX_PROJECT_TYPE: z
    .enum(['payments', 'billing'], 'must be payments or billing')
    .default('payments'),
  SANDBOX_API_KEY: z.string().min(8, 'must have at least 8 characters').default('sandbox-key'),
  SANDBOX_BRAND: z.string().trim().max(40, 'must have at most 40 characters').default(''),
  SANDBOX_BRAND_COLOR: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a color like #1d5b3f')
    .optional(),
  SANDBOX_OIDC_SECRET: z
    .string()
    .min(16, 'must have at least 16 characters')
    .default(DEFAULT_OIDC_SECRET),
  SANDBOX_APP_URL: address.default('http://localhost:3000'),
  SANDBOX_WEBHOOK_URL: address.optional(),
  SANDBOX_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and base64 of at least 24 bytes')
    .default(DEFAULT_WEBHOOK_SECRET),
})

export type Settings = {
  host: string // of the web server; mail and Postgres always listen on loopback
  port: number
  connectPort: number | null // a second port for the pages of Connect
  smtpPort: number
  postgresPort: number
  data: string // absolute path
  project: string
  projectType: 'payments' | 'billing' // when the data folder is empty; later, a setting changes it
  apiKey: string
  oidcSecret: string // of the client of the OpenID provider
  brand: Brand
  appUrl: string // an origin, without a trailing slash
  origin: string // of the sandbox itself
  pagesOrigin: string | null // the same at connectPort
  webhooks: { url: string; secret: string }
}

/** The id of the only client of the OpenID provider. */
export const OIDC_CLIENT_ID = 'partner-app'

export const databaseUrl = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`

/**
 * Reads the SANDBOX_* variables. Missing and empty ones have defaults.
 * @throws Error with one line that names the variable to change.
 */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const nonEmpty = Object.entries(variables).filter(([, value]) => value !== '')
  const parsed = schema.safeParse(Object.fromEntries(nonEmpty))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')} ${issue?.message}.`)
  }
  const values = parsed.data
  const { SANDBOX_HOST: host, SANDBOX_ORIGIN, SANDBOX_PORT: port } = values
  if (host !== LOOPBACK && values.SANDBOX_EXPOSE !== 'yes') throw new Error(exposeError(host))
  const appUrl = new URL(values.SANDBOX_APP_URL).origin
  const origin = new URL(SANDBOX_ORIGIN ?? `http://${LOOPBACK}:${port}`).origin
  const connectPort = values.SANDBOX_CONNECT_PORT ?? null
  return {
    host,
    port,
    connectPort,
    smtpPort: values.SANDBOX_SMTP_PORT,
    postgresPort: values.SANDBOX_POSTGRES_PORT,
    data: resolve(values.SANDBOX_DATA),
    project: values.SANDBOX_PROJECT,
    projectType: values.SANDBOX_PROJECT_TYPE,
    apiKey: values.SANDBOX_API_KEY,
    oidcSecret: values.SANDBOX_OIDC_SECRET,
    brand: {
      name: values.SANDBOX_BRAND || defaultBrand.name,
      color: values.SANDBOX_BRAND_COLOR ?? defaultBrand.color,
    },
    appUrl,
    origin,
    pagesOrigin: connectPort === null ? null : atPort(origin, connectPort),
    webhooks: {
      url: values.SANDBOX_WEBHOOK_URL ?? `${appUrl}/api/webhooks/gigs`,
      secret: values.SANDBOX_WEBHOOK_SECRET,
    },
  }
}

const atPort = (origin: string, port: number) =>
  Object.assign(new URL(origin), { port: String(port) }).origin

const exposeError = (host: string) =>
  `SANDBOX_HOST ${host} would expose the sandbox to other machines, and anyone could sign in as any customer and ` +
  'change all settings. If you want this, set SANDBOX_EXPOSE=yes, and SANDBOX_ORIGIN to the URL that they use.'
