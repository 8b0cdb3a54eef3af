import { isLoopback, isSandboxDatabase, modeOf } from '@/lib/env/mode.mjs'

/** The variables that are set. */
export type Variables = Readonly<Record<string, string>>

/** A problem: the variable, and a phrase that follows its name in a sentence. */
export type Problem = readonly [name: string, phrase: string]

// These lead to a website, run code or open files. `intent:` can address any app of a device.
const NOT_OUR_APP = new Set(
  'http https ws wss ftp javascript vbscript data file filesystem blob about intent mailto tel sms'.split(
    ' ',
  ),
)

/** Returns whether this is a deep link that only identifies an app and a place in it: `myapp://connect`. */
export function isDeepLink(text: string): boolean {
  const [, scheme = ''] = /^([a-z][a-z\d+.-]*):\/[!-~]*$/.exec(text) ?? []
  if (!scheme || NOT_OUR_APP.has(scheme) || !URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return !username && !password && !/[?#\\]/.test(text)
}

/** Finds stray spaces and line breaks. Pasted values often contain them, and would fail only at their first use. */
export function untidyValues(variables: Variables): Problem[] {
  return Object.entries(variables).flatMap(([name, value]): Problem[] => {
    if (value.trim() === '') return [[name, 'contains only spaces']]
    if (value !== value.trim()) return [[name, 'starts or ends with a space or a line break']]
    return /\p{Cc}/u.test(value) ? [[name, 'contains a line break or a control character']] : []
  })
}

/** Finds variables that do not fit together. Skips invalid ones. */
export function relationProblems(variables: Variables): Problem[] {
  const { APP_URL: text = '' } = variables
  const app = /^https?:/.test(text) && URL.canParse(text) ? new URL(text).origin : null
  return [
    ...(app ? mixedAddresses(app, variables) : []),
    ...incompleteProvider(variables),
    ...(app && modeOf(app) === 'live' ? unsafeForCustomers(variables) : []),
  ]
}

// An OpenID provider needs all three variables: issuer, client id and client secret.
function incompleteProvider(variables: Variables): Problem[] {
  const names = ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_ID', 'AUTH_OIDC_SECRET']
  const set = names.filter((name) => variables[name])
  if (set.length === 0) return []
  return names
    .filter((name) => !variables[name])
    .map((name) => [name, `is not set, although ${set.join(' and ')} ${set[1] ? 'are' : 'is'}`])
}

const ADDRESSES = [
  'GIGS_API_URL',
  'AUTH_OIDC_ISSUER',
  'AUTH_OIDC_ORIGINS',
  'GIGS_CONNECT_ORIGINS',
  'GIGS_CONNECT_PAGE_ORIGINS',
]

// Every address must match the mode of the app's address.
function mixedAddresses(appUrl: string, variables: Variables): Problem[] {
  const mode = modeOf(appUrl)
  const fits = (url: URL) =>
    mode === 'sandbox' ? isLoopback(url) : !isLoopback(url) && url.protocol === 'https:'
  const wanted = mode === 'sandbox' ? 'a loopback address too' : 'a public https address'
  const others = ADDRESSES.flatMap((name): Problem[] => {
    const urls = (variables[name] ?? '').split(/\s*,\s*/).filter((text) => URL.canParse(text))
    const wrong = urls.map((text) => new URL(text)).find((url) => !fits(url))
    return wrong ? [[name, `is ${wrong.origin}, but APP_URL is ${appUrl}: make it ${wanted}`]] : []
  })
  const isPlain = mode === 'live' && new URL(appUrl).protocol !== 'https:'
  return isPlain ? [['APP_URL', 'must use https'], ...others] : others
}

// The sandbox publishes these values, so they are not secret. A test compares them with those of the sandbox.
const SANDBOX_VALUES: Variables = {
  GIGS_API_KEY: 'sandbox-key',
  AUTH_OIDC_SECRET: 'sandbox-oidc-secret-known-to-everybody',
  GIGS_WEBHOOK_SECRET: 'whsec_c2FuZGJveC13ZWJob29rLXNlY3JldC1rbm93bi10by1hbGw=',
}

const PLACEHOLDER = /your-brand\.example|\/\/user:password@/

const SECRETS = ['AUTH_SECRET', 'GIGS_API_KEY', 'GIGS_WEBHOOK_SECRET', 'AUTH_OIDC_SECRET']

// Finds values that suit local development only. Never repeats a value.
function unsafeForCustomers(variables: Variables): Problem[] {
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(variables)) {
    const known = SANDBOX_VALUES[name]
    if (known && value.split(/\s+/).includes(known)) {
      problems.push([name, 'is the published value of the sandbox: use your own'])
    }
    if (PLACEHOLDER.test(value)) problems.push([name, 'is still the placeholder of .env.example'])
  }
  for (const name of SECRETS.slice(1)) {
    if (!variables[name] || variables[name] !== variables['AUTH_SECRET']) continue
    problems.push(['AUTH_SECRET', `is the same as ${name}: use a different value`])
  }
  if (new Set(variables['AUTH_SECRET']).size < 10) {
    problems.push([
      'AUTH_SECRET',
      'is too easy to guess: create one with `openssl rand -base64 32`',
    ])
  }
  if (isSandboxDatabase(variables['DATABASE_URL'] ?? '')) {
    problems.push(['DATABASE_URL', 'is the database of the sandbox'])
  }
  if (variables['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    problems.push([
      'NODE_TLS_REJECT_UNAUTHORIZED',
      'is 0, which accepts any certificate: remove it, and set NODE_EXTRA_CA_CERTS to your own certificate authority',
    ])
  }
  return problems
}
