import { readdirSync, readFileSync, statSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test, vi } from 'vitest'
import * as fetching from '@/lib/account/fetch-account'
import type { Account } from '@/lib/account/account'
import type { User } from '@/lib/auth/users'
import { decideOutcome } from '@/lib/connect/decide-outcome'
import { launch } from '@/lib/connect/launch'
import { findLaunch, type Launch, type Outcome } from '@/lib/connect/launches'
import { outcomePath } from '@/lib/connect/return-path'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import type { Call } from '@/lib/gigs/request'
import * as requests from '@/lib/gigs/request'
import { refusals as refusalWords } from '@/lib/i18n/catalogs/en/refusals'
import { outcomeWords } from '@/lib/i18n/outcome-words'
import { type Intent, intents } from '@/lib/intents'
import { addressOf } from '@/lib/intents/address'
import type { Refusal } from '@/lib/intents/refusal'
import { guideSamples } from '@/lib/testing/guide-samples'
import {
  fileNameOf,
  type GuideFacts,
  type OutcomeRow,
  sharedRefusals,
  writeGuide,
  writeIndex,
} from '@/lib/testing/intent-guide'

const FOLDER = 'docs/intents'
const PICTURES = 'docs/images/intents'
const EXAMPLE_LAUNCH = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const EXAMPLE_APP = 'https://account.your-brand.example'
const display = { locale: 'en-US', timeZone: 'UTC' }

const contract = readFileSync('docs/gigs-api.md', 'utf8')
const getAccount = vi.spyOn(fetching, 'getAccount')
const request = vi.spyOn(requests, 'request')

describe('npm run docs:generate updates the guides', () => {
  test.each(Object.values(intents))('the guide of $type matches its intent', async (intent) => {
    const path = `${FOLDER}/${fileNameOf(intent.type)}.md`
    const guide = await formatted(path, writeGuide(intent, await tryOut(intent)))
    await expect(guide).toMatchFileSnapshot(`../../${path}`)
  })

  test('the index lists all guides', async () => {
    const index = await formatted(`${FOLDER}/README.md`, writeIndex())
    await expect(index).toMatchFileSnapshot(`../../${FOLDER}/README.md`)
  })

  test('every refusal is in a guide', () => {
    const own = Object.values(intents).flatMap(refusalsIn)
    expect(new Set([...own, ...sharedRefusals])).toEqual(new Set(Object.keys(refusalWords)))
  })

  test('there is no other guide', () => {
    const names = Object.keys(intents).map((type) => `${fileNameOf(type)}.md`)
    const known = new Set(['README.md', ...names])
    expect(readdirSync(FOLDER).filter((name) => !known.has(name))).toEqual([])
  })

  test('each guide has a picture of at most 60 kB, and there is no other picture', () => {
    const names = Object.keys(intents).map((type) => `${fileNameOf(type)}.png`)
    expect(readdirSync(PICTURES).toSorted()).toEqual(names.toSorted())
    const large = names.filter((name) => statSync(`${PICTURES}/${name}`).size > 60_000)
    expect(large).toEqual([])
  })
})

async function formatted(path: string, text: string): Promise<string> {
  const options = await resolveConfig(path)
  const prose = { proseWrap: 'always', printWidth: 120 } as const
  return format(text, { ...options, ...prose, parser: 'markdown' })
}

/** Launches the example of an intent, and returns what the app sends and decides. */
async function tryOut(intent: Intent): Promise<GuideFacts> {
  const { input, page, component } = guideSamples[intent.type]
  const { user, started, sent } = await launchExample(intent)
  const returned = { ...started, returnTo: page }
  const asExample = (text: string) =>
    text
      .replaceAll(started.id, EXAMPLE_LAUNCH)
      .replaceAll('http://localhost:3000', EXAMPLE_APP)
      .replaceAll(user.email, 'ada@example.com')

  return {
    refusals: refusalsIn(intent),
    contract: sectionOf(intent),
    address: addressOf(intent.type, fieldsOf(intent, input)),
    input,
    request: asExample(await httpRequest(sent)),
    before: started.before,
    callback: `${asExample(callbackIn(sent))}&session_id=csn_…&status=success`,
    pages: {
      done: withoutLaunch(outcomePath({ ...returned, outcome: 'fulfilled' })),
      other: withoutLaunch(outcomePath({ ...returned, outcome: 'user_aborted' })),
    },
    outcomes: await outcomesOf(intent, started),
    component,
  }
}

async function outcomesOf({ type, guide }: Intent, started: Launch): Promise<OutcomeRow[]> {
  const { account, change } = guideSamples[type]
  const decide = async (status: string | null, current: Account) =>
    (await decideOutcome(started, current, status)).outcome
  const rowOf = (outcome: Outcome, status: string, shows: string): OutcomeRow => {
    const { title, text, hint } = outcomeWords({ ...started, outcome }, display)
    const words = [title && `**${title}.**`, text, hint].filter(Boolean).join(' ')
    return { outcome, status, words, account: shows }
  }
  const unchanged = await Promise.all(
    [...statuses].map(async ([status, label]) =>
      rowOf(await decide(status, account), label, change ? 'not changed' : 'any'),
    ),
  )
  expect(change === null).toBe(guide.fulfilled === null)
  if (!change) return unchanged
  for (const status of statuses.keys()) {
    expect(await decide(status, { ...account, ...change })).toBe('fulfilled')
  }
  return [rowOf('fulfilled', 'anything', 'changed'), ...unchanged]
}

const statuses = new Map<string | null, string>([
  ['success', '`success`'],
  ['user_aborted', '`user_aborted`'],
  ['auth_expired', '`auth_expired`'],
  ['bad_configuration', '`bad_configuration`'],
  [null, 'nothing, or an unknown status'],
])

type Sent = Call<unknown>

async function launchExample(intent: Intent) {
  const { account, input } = guideSamples[intent.type]
  const user = await aUser()
  const calls: Sent[] = []
  getAccount.mockResolvedValue(account)
  request.mockImplementation((call) => {
    calls.push(call)
    const session = { id: `csn_${call.idempotencyKey}`, url: 'http://127.0.0.1:4000/', user: null }
    return Promise.resolve(call.response.parse(session))
  })
  const launched = await launch(user, intent, input)
  const started: Launch | null = launched.ok ? await findLaunch(user.id, launched.launch) : null
  const [sent, ...others] = calls
  if (!started || !sent || others.length > 0) throw new Error('expected one call to Gigs')
  return { user, started, sent }
}

async function aUser(): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const values = { email, name: 'Ada', locale: 'en-US' }
  const [user] = await db().insert(users).values(values).returning()
  if (!user) throw new Error('no user')
  return user
}

async function httpRequest({ path, body, idempotencyKey }: Sent): Promise<string> {
  const json = await format(JSON.stringify(body), { parser: 'json' })
  return `\`\`\`http
POST /${path.join('/').replace('/dev/', '/{GIGS_PROJECT}/')} HTTP/1.1
Host: api.gigs.com
Authorization: Bearer {GIGS_API_KEY}
Content-Type: application/json
Idempotency-Key: ${idempotencyKey}

${json.trim()}
\`\`\``
}

const callbackIn = ({ body }: Sent) => String(body?.['callbackUrl'])

const withoutLaunch = (path: string) => new URL(path, EXAMPLE_APP).pathname

/** Returns the fields of an input that an address can have. */
function fieldsOf({ subject }: Intent, input: Record<string, unknown>) {
  const names = subject === 'addon' ? ['subscription', 'addons'] : [subject]
  return Object.fromEntries(Object.entries(input).filter(([name]) => names.includes(name)))
}

/** Returns the refusals that the file of an intent names as the result of a check, in their order there. */
function refusalsIn({ type }: Intent): Refusal[] {
  const source = readFileSync(`lib/intents/${fileNameOf(type)}.ts`, 'utf8')
  const results = [...source.matchAll(/(?:return|=>|[?:])\s+'(\w+)'/g)].map(([, name]) => name)
  const refusals = Object.keys(refusalWords).filter(isRefusal)
  const own = refusals.filter((refusal) => results.includes(refusal))
  expect(own).not.toEqual([])
  return own.toSorted((a, b) => results.indexOf(a) - results.indexOf(b))
}

const isRefusal = (name: string): name is Refusal => Object.hasOwn(refusalWords, name)

/** Returns the section of the contract about an intent, with links that work in `docs/intents`. */
function sectionOf({ type }: Intent): string {
  const [, after = ''] = contract.split(`\n### ${type}\n`)
  const [section = ''] = after.split(/\n#/)
  expect(section.trim()).not.toBe('')
  return section.trim().replaceAll('](#', '](../gigs-api.md#')
}
