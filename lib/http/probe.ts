import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { env } from '@/lib/env'
import { keyedHash } from '@/lib/http/keyed-hash'

/** Where `npm run doctor` asks a running app what reaches it through its proxies. */
export const PROBE_PATH = '/api/probe'

/** The request header that proves that the sender has the AUTH_SECRET of the app. */
export const PROBE_HEADER = 'x-probe'

/** The address that the doctor sends in `X-Forwarded-For`, from a block for documentation (RFC 5737). */
export const PROBE_CLIENT = '192.0.2.1'

/** What a running app says about a probe. */
export const probeReport = z.object({
  /** The time of the app in ms since the epoch. */
  time: z.number(),
  project: z.string(),
  /** How many proxies appended to `X-Forwarded-For`. */
  proxies: z.number(),
  trustedProxies: z.number(),
  /** The value of `Host` or, with trusted proxies, of `X-Forwarded-Host`. */
  host: z.string(),
})

export type ProbeReport = z.infer<typeof probeReport>

const VALID_MS = 300_000
const VALUE = /^([1-9]\d{0,14})\.([\w-]{43})$/

/** Returns the value of the header: the time in ms since the epoch, and its signature. It is valid for five minutes. */
export function signProbe(time: number, secret: string): string {
  return `${time}.${keyedHash(`probe ${time}`, secret)}`
}

/** Returns whether a value of the header was signed with our secret within five minutes. */
export function isSignedProbe(value: string | null, now = Date.now()): boolean {
  const time = Number(VALUE.exec(value ?? '')?.[1] ?? NaN)
  if (!value || !(Math.abs(now - time) <= VALID_MS)) return false
  return timingSafeEqual(Buffer.from(value), Buffer.from(signProbe(time, env().AUTH_SECRET)))
}

/** Returns the report about a probe with these headers. */
export function reportOf(headers: Headers, now = Date.now()): ProbeReport {
  const { GIGS_PROJECT, TRUSTED_PROXIES } = env()
  const forwarded = TRUSTED_PROXIES > 0 ? headers.get('x-forwarded-host') : null
  return {
    time: now,
    project: GIGS_PROJECT,
    proxies: countProxies(headers.get('x-forwarded-for')),
    trustedProxies: TRUSTED_PROXIES,
    host: forwarded ?? headers.get('host') ?? '',
  }
}

// A proxy that replaces the header instead of appending to it counts too.
function countProxies(forwardedFor: string | null): number {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  return entries.filter((entry) => entry !== '').length - (entries[0] === PROBE_CLIENT ? 1 : 0)
}
