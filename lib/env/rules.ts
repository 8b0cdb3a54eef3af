/** Variables with a value, as they are set. */
export type Variables = Readonly<Record<string, string>>

/** One thing that is wrong: the variable, and a phrase that completes the sentence after its name. */
export type Problem = readonly [name: string, phrase: string]

export type Mode = 'sandbox' | 'live'

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/** Returns the mode. It follows from the address of the app alone, so that a sandbox never faces customers. */
export const modeOf = (appUrl: string): Mode => (isLoopback(new URL(appUrl)) ? 'sandbox' : 'live')

/** A pasted value often brings a line break along; a header or an address with it fails only at its first use. */
export function untidyValues(variables: Variables): Problem[] {
  return Object.entries(variables).flatMap(([name, value]): Problem[] => {
    if (value.trim() === '') return [[name, 'holds nothing but spaces']]
    if (value !== value.trim()) return [[name, 'starts or ends with a space or a line break']]
    return /\p{Cc}/u.test(value) ? [[name, 'holds a line break or a control character']] : []
  })
}

/** What is wrong between variables that are fine by themselves. Skips what cannot be read. */
export function relationProblems(variables: Variables): Problem[] {
  const { APP_URL: text = '' } = variables
  const app = /^https?:/.test(text) && URL.canParse(text) ? new URL(text).origin : null
  return [
    ...(app ? mixedAddresses(app, variables) : []),
    ...incompleteProvider(variables),
    ...(app && modeOf(app) === 'live' ? unfitForCustomers(variables) : []),
  ]
}

// An OpenID provider needs its issuer, and the id and the secret of the client: all or none.
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

// Every address must be of the mode that the address of the app sets.
function mixedAddresses(appUrl: string, variables: Variables): Problem[] {
  const mode = modeOf(appUrl)
  const fits = (url: URL) =>
    mode === 'sandbox' ? isLoopback(url) : !isLoopback(url) && url.protocol === 'https:'
  const wanted = mode === 'sandbox' ? 'a loopback address too' : 'a public https address'
  const others = ADDRESSES.flatMap((name): Problem[] => {
    const urls = (variables[name] ?? '').split(/\s*,\s*/).filter((text) => URL.canParse(text))
    const odd = urls.map((text) => new URL(text)).find((url) => !fits(url))
    return odd ? [[name, `is ${odd.origin}, but APP_URL is ${appUrl}: make it ${wanted}`]] : []
  })
  const isPlain = mode === 'live' && new URL(appUrl).protocol !== 'https:'
  return isPlain ? [['APP_URL', 'must use https'], ...others] : others
}

// Published with the sandbox, so a secret for nobody. A test compares them with the sandbox's own.
const SANDBOX_VALUES: Variables = {
  GIGS_API_KEY: 'sandbox-key',
  AUTH_OIDC_SECRET: 'sandbox-oidc-secret-known-to-everybody',
  GIGS_WEBHOOK_SECRET: 'whsec_c2FuZGJveC13ZWJob29rLXNlY3JldC1rbm93bi10by1hbGw=',
}

const PLACEHOLDER = /your-brand\.example|\/\/user:password@/

const SECRETS = ['AUTH_SECRET', 'GIGS_API_KEY', 'GIGS_WEBHOOK_SECRET', 'AUTH_OIDC_SECRET']

// What is convenient on one's own machine and must not face customers. Never repeats a value.
function unfitForCustomers(variables: Variables): Problem[] {
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(variables)) {
    const known = SANDBOX_VALUES[name]
    if (known && value.split(/\s+/).includes(known)) {
      problems.push([name, 'is the published value of the sandbox: make it your own'])
    }
    if (PLACEHOLDER.test(value)) problems.push([name, 'is still the example of .env.example'])
  }
  for (const name of SECRETS.slice(1)) {
    if (!variables[name] || variables[name] !== variables['AUTH_SECRET']) continue
    problems.push(['AUTH_SECRET', `is the same as ${name}: make one of its own`])
  }
  if (new Set(variables['AUTH_SECRET']).size < 10) {
    problems.push(['AUTH_SECRET', 'is too easy to guess: make it with `openssl rand -base64 32`'])
  }
  if (isSandboxDatabase(variables['DATABASE_URL'] ?? '')) {
    problems.push(['DATABASE_URL', 'is the database of the sandbox'])
  }
  if (variables['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    problems.push([
      'NODE_TLS_REJECT_UNAUTHORIZED',
      'is 0, which accepts any certificate: take it out, and name your own authority in NODE_EXTRA_CA_CERTS',
    ])
  }
  return problems
}

// It takes every user without a password, on this machine alone. A proxy or a pooler may listen there as well.
function isSandboxDatabase(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !isLoopback(url)) return false
  return (
    url.port === '4432' ||
    (`${url.username}${url.pathname}` === 'postgres/postgres' && !url.password)
  )
}
