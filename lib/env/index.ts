import 'server-only'
import { z } from 'zod'
import { modeOf } from '@/lib/env/mode.mjs'
import {
  isDeepLink, // optional: native
  type Problem,
  relationProblems,
  untidyValues,
} from '@/lib/env/rules'

const LIVE_CONNECT = 'https://connect.gigs.com'

const isWebAddress = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return !url.username && !url.password && !url.search && !url.hash
}

const webAddress = z.string().refine(isWebAddress, 'must be an absolute http or https address')
const address = webAddress.transform((text) => new URL(text).href.replace(/\/$/, ''))

// The library appends a path to it.
const collector = webAddress.refine((text) => !text.endsWith('/'), 'must not end with a slash')

const origin = address.refine((text) => new URL(text).origin === text, 'must have no path')

// Standard Webhooks secrets are base64 after the prefix; 24 bytes is the least the scheme allows.
const webhookSecret = z
  .string()
  .regex(
    /^whsec_(?:[A-Za-z0-9+/]{4})*[A-Za-z0-9+/]{2,4}={0,2}$/,
    'must be whsec_ and base64, as Gigs shows it',
  )
  .refine(
    (text) => Buffer.from(text.slice(6), 'base64').length >= 24,
    'must contain at least 24 bytes',
  )

// optional: native
const deepLink = z
  .string()
  .refine(isDeepLink, 'must list deep links like myapp://connect, without user, query or fragment')
// end of native

const list = <Item extends z.ZodType<string, string>>(separator: RegExp, item: Item) =>
  z
    .string()
    .transform((text) => text.split(separator).filter((part) => part.trim() !== ''))
    .pipe(z.array(item).min(1, 'must name at least one'))

// An unescaped # or / in the password is the usual reason for an invalid address.
const serverAddress = (scheme: RegExp, example: string) =>
  z
    .string()
    .regex(scheme, `must be like ${example}`)
    .refine(
      (text) => URL.canParse(text),
      'cannot be read: percent-encode special characters in the password (# is %23)',
    )

const sender = z
  .string()
  .regex(
    /^(?:[^<>@]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/,
    'must be an e-mail address, or a name and <an e-mail address>',
  )

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .transform((text) => (/^\d{1,7}$/.test(text) ? Number(text) : NaN))
    .refine(
      (number) => number >= least && number <= most,
      `must be a whole number from ${least} to ${most}`,
    )

const schema = z.object({
  APP_URL: origin,
  DATABASE_URL: serverAddress(/^postgres(ql)?:\/\//, 'postgres://user:password@host/database'),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  EMAIL_SERVER: serverAddress(/^smtps?:\/\/./, 'smtps://user:password@host'),
  EMAIL_FROM: sender,
  AUTH_OIDC_ISSUER: webAddress.optional(), // unchanged, because a trailing slash is part of the name
  AUTH_OIDC_ID: z.string().optional(),
  AUTH_OIDC_SECRET: z.string().optional(),
  AUTH_OIDC_ORIGINS: list(/\s*,\s*/, origin).optional(),
  AUTH_OIDC_NAME: z.string().default('your account'),
  GIGS_API_URL: address,
  GIGS_PROJECT: z
    .string()
    .regex(/^[A-Za-z0-9][\w-]{0,63}$/, 'must be a slug: letters, digits, dashes and underscores'),
  GIGS_API_KEY: z.string().regex(/^[!-~]+$/, 'must be one word of plain characters'),
  GIGS_CONNECT_ORIGINS: list(/\s*,\s*/, origin).prefault(LIVE_CONNECT),
  GIGS_CONNECT_PAGE_ORIGINS: list(/\s*,\s*/, origin).optional(),
  GIGS_CONNECT_DARK: z.enum(['on', 'off']).default('off'),
  GIGS_WEBHOOK_SECRET: list(/\s+/, webhookSecret),
  NATIVE_CALLBACKS: list(/\s*,\s*/, deepLink).default([]), // optional: native
  GIGS_IDEMPOTENCY: z.enum(['on', 'off']).default('on'),
  TRUSTED_PROXIES: wholeNumber(0, 9).optional(),
  SIGN_IN_TRIES: wholeNumber(1, 1_000_000).optional(),
  HSTS_SUBDOMAINS: z.enum(['on', 'off']).default('off'),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector.optional(),
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: collector.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .enum(['http/protobuf', 'http/json'], 'must be http/protobuf or http/json')
    .default('http/protobuf'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^[\w.-]+=[^,=]+(,[\w.-]+=[^,=]+)*$/, 'must be like name=value,name=value')
    .optional(),
  OTEL_METRIC_EXPORT_INTERVAL: wholeNumber(100, 3_600_000).prefault('60000'),
  NODE_ENV: z.string().default('production'),
})

// Where traces and metrics go. Without any of them, none are made.
const COLLECTORS = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT',
]

// Node.js itself reads the last one.
const VARIABLE_NAMES = [...Object.keys(schema.shape), 'NODE_TLS_REJECT_UNAUTHORIZED']

export type Environment = z.infer<typeof schema> & Limits & { mode: Mode; telemetry: boolean }
type Mode = ReturnType<typeof modeOf>
type Limits = { TRUSTED_PROXIES: number; SIGN_IN_TRIES: number }

let cached: Environment | null = null

/**
 * Returns the environment, which is checked once per process. Nothing else reads `process.env`. Do not call this at
 * import time, so that a build needs no secrets.
 * @throws Error with one line for each variable to change
 */
export function env(): Environment {
  if (cached) return cached
  cached = readEnvironment(process.env)
  // Otherwise, Auth.js would build its links from the Host header, which the client controls.
  process.env['AUTH_URL'] = cached.APP_URL
  return cached
}

/**
 * Checks a set of variables. An empty value counts as not set.
 * @throws Error with one line for each variable to change, without secrets
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(
    VARIABLE_NAMES.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])),
  )
  const parsed = schema.safeParse(set)
  const problems = [
    ...untidyValues(set),
    ...(parsed.error?.issues ?? []).map(({ path: [name = ''], message }): Problem => {
      const isMissing = set[String(name)] === undefined
      return [String(name), isMissing ? 'is not set' : message]
    }),
    ...relationProblems({ GIGS_CONNECT_ORIGINS: LIVE_CONNECT, ...set }),
  ]
  if (!parsed.success || problems.length > 0) throw new Error(linesOf(problems))
  const mode = modeOf(parsed.data.APP_URL)
  const telemetry = COLLECTORS.some((name) => set[name] !== undefined)
  return { ...parsed.data, ...limitsOf(parsed.data, mode), mode, telemetry }
}

// A sandbox has no proxy, so all browsers and tests count as one client.
function limitsOf(parsed: z.infer<typeof schema>, mode: Mode): Limits {
  const TRUSTED_PROXIES = parsed.TRUSTED_PROXIES ?? (mode === 'live' ? 1 : 0)
  const isSharedLimit = mode === 'sandbox' && TRUSTED_PROXIES === 0
  return { TRUSTED_PROXIES, SIGN_IN_TRIES: parsed.SIGN_IN_TRIES ?? (isSharedLimit ? 5_000 : 20) }
}

// Keeps the first problem of each variable, because the others often follow from it.
function linesOf(problems: readonly Problem[]): string {
  const first = new Map(problems.toReversed())
  return [...first]
    .toReversed()
    .map(([name, phrase]) => `${name} ${phrase}.`)
    .join('\n')
}

/**
 * Returns the other origins that our forms may lead to: Connect Sessions and the pages behind them, the OpenID
 * provider and its login pages. Browsers apply `form-action` to every redirect after a form.
 */
export function formOrigins(checked: Environment): string[] {
  const { GIGS_CONNECT_ORIGINS, AUTH_OIDC_ISSUER, AUTH_OIDC_ORIGINS = [] } = checked
  const issuer = AUTH_OIDC_ISSUER ? [new URL(AUTH_OIDC_ISSUER).origin] : []
  const all = [...GIGS_CONNECT_ORIGINS, ...pageOrigins(checked), ...issuer, ...AUTH_OIDC_ORIGINS]
  return [...new Set(all)]
}

// Each project has its own subdomain for hosted pages (docs/gigs-api.md#basics). Host names have no underscores.
function pageOrigins({ GIGS_CONNECT_PAGE_ORIGINS, GIGS_PROJECT, mode }: Environment): string[] {
  if (GIGS_CONNECT_PAGE_ORIGINS) return GIGS_CONNECT_PAGE_ORIGINS
  const isHost = mode === 'live' && !GIGS_PROJECT.includes('_')
  return isHost ? [`https://${GIGS_PROJECT.toLowerCase()}.gigs.com`] : []
}
