import 'server-only'
import { z } from 'zod'

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

const address = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash) {
    return url.href.replace(/\/$/, '')
  }
  context.addIssue('must be an absolute http or https address')
  return z.NEVER
})

const origin = address.refine((text) => new URL(text).origin === text, 'must have no path')

// Standard Webhooks secrets are base64 after the prefix; 24 bytes is the least the scheme allows.
const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/=]+$/, 'must look like whsec_…')
  .refine(
    (text) => Buffer.from(text.slice(6), 'base64').length >= 24,
    'must hold at least 24 bytes',
  )

const list = <Item extends z.ZodType<string, string>>(separator: RegExp, item: Item) =>
  z
    .string()
    .transform((text) => text.split(separator).filter((part) => part.trim() !== ''))
    .pipe(z.array(item).min(1, 'must name at least one'))

const schema = z.object({
  APP_URL: origin,
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://'),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  EMAIL_SERVER: z.string().regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://'),
  EMAIL_FROM: z.string().min(3),
  AUTH_OIDC_ISSUER: address.optional(),
  AUTH_OIDC_ID: z.string().optional(),
  AUTH_OIDC_SECRET: z.string().optional(),
  AUTH_OIDC_NAME: z.string().default('your account'),
  GIGS_API_URL: address,
  GIGS_PROJECT: z.string().min(1),
  GIGS_API_KEY: z.string().min(1),
  GIGS_CONNECT_ORIGINS: list(/\s*,\s*/, origin).prefault('https://connect.gigs.com'),
  GIGS_WEBHOOK_SECRET: list(/\s+/, webhookSecret),
  GIGS_IDEMPOTENCY: z.enum(['on', 'off']).default('on'),
  NODE_ENV: z.string().default('production'),
})

type Mode = 'sandbox' | 'live'
export type Environment = z.infer<typeof schema> & { mode: Mode }

let checked: Environment | null = null

/**
 * The environment, checked once per process. Nothing else reads `process.env`, and nothing reads
 * this at import time, so that a build needs no secrets.
 * @throws Error with one line that names the variable to change.
 */
export function env(): Environment {
  if (checked) return checked
  checked = readEnvironment(process.env)
  // Auth.js would otherwise build its links from the Host header, which the client chooses.
  process.env['AUTH_URL'] = checked.APP_URL
  return checked
}

/** Checks one set of variables; an empty value counts as not set. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const filled = Object.entries(variables).filter(([, value]) => value !== '')
  const parsed = schema.safeParse(Object.fromEntries(filled))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = issue?.path[0]?.toString() ?? 'environment'
    const isMissing = filled.every(([key]) => key !== name)
    throw new Error(`${name} ${isMissing ? 'is not set' : issue?.message}. See .env.example.`)
  }
  return { ...parsed.data, mode: modeOf(parsed.data) }
}

// Which world this is follows from the addresses alone, so that a sandbox can never face customers.
function modeOf(parsed: z.infer<typeof schema>): Mode {
  const { APP_URL, GIGS_API_URL, AUTH_OIDC_ISSUER, GIGS_CONNECT_ORIGINS } = parsed
  const others = { GIGS_API_URL, AUTH_OIDC_ISSUER, GIGS_CONNECT_ORIGINS }
  const app = new URL(APP_URL)
  const mode = isLoopback(app) ? 'sandbox' : 'live'
  if (mode === 'live' && app.protocol !== 'https:') throw new Error(`APP_URL must use https.`)
  for (const [name, value] of Object.entries(others)) {
    for (const url of [value ?? []].flat().map((text) => new URL(text))) {
      const fits =
        mode === 'sandbox' ? isLoopback(url) : !isLoopback(url) && url.protocol === 'https:'
      if (fits) continue
      const wanted = mode === 'sandbox' ? 'a loopback address too' : 'a public https address'
      throw new Error(`${name} is ${url.origin}, but APP_URL is ${APP_URL}: make it ${wanted}.`)
    }
  }
  return mode
}
