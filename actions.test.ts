import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { choicesKey } from '@/lib/messages/choices-link'

// Calls every server action as a browser on another site would. Records all effects: on the database, Gigs, cookies
// and Auth.js.
const world = vi.hoisted(() => ({ headers: new Headers(), effects: new Array<string>() }))

const recordEffect = (effect: string) => () => {
  world.effects.push(effect)
  throw new Error(effect)
}

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(world.headers),
  cookies: () =>
    Promise.resolve({
      get: () => undefined,
      has: () => false,
      getAll: () => [],
      set: recordEffect('cookie'),
      delete: recordEffect('cookie'),
    }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }))
vi.mock('next-auth', () => ({
  AuthError: class extends Error {},
  default: () => ({
    handlers: {},
    signIn: recordEffect('signIn'),
    signOut: recordEffect('signOut'),
  }),
}))
vi.mock('next-auth/providers/nodemailer', () => ({ default: () => ({}) }))
vi.mock('@/lib/db', () => ({
  db: recordEffect('database'),
  prepareOnce: () => recordEffect('database'),
}))
vi.mock('@/lib/gigs/request', () => ({ request: recordEffect('Gigs') }))
vi.mock('@/lib/auth', async (original) => ({
  ...(await original<object>()),
  currentUser: () => Promise.resolve(user),
  requireUser: () => Promise.resolve(user),
  requireRecentUser: () => Promise.resolve(user),
  requireSession: () => Promise.resolve({ user, session: { id: 'session-1' } }),
}))

const user = { id: 'user-1', email: 'ada@example.com', name: null, gigsUserId: 'usr_1' }

// Contains a valid submission of every form.
const fields = {
  intent: 'viewSubscriptions',
  email: 'ada@example.com',
  plan: 'pln_1',
  subscription: 'sub_1',
  name: 'Ada',
  sure: 'yes',
  session: 'session-2',
  launch: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  code: '123456',
  key: choicesKey('user-1'),
  language: 'de',
}
const profile = { name: 'Ada', birthday: '', language: 'de', region: 'DE', theme: '' }

const actions = filesBelow('app', 'lib', 'components').filter((path) =>
  readFileSync(path, 'utf8').startsWith("'use server'"),
)
const exported = (await Promise.all(actions.map(exportsOf))).flat()

const foreign: Record<string, Record<string, string>> = {
  'no origin': {},
  'the origin null': { origin: 'null' },
  'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'another site that sends its own host': {
    origin: 'https://evil.example',
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
  },
  'a look-alike of our host': {
    origin: 'http://localhost:3000.evil.example',
    'sec-fetch-site': 'same-site',
  },
  'another port': { origin: 'http://localhost:3001' },
  'no origin, from the same site': { 'sec-fetch-site': 'same-site' },
}

beforeEach(() => {
  world.effects.length = 0
})

test('every action is in an action file that this test finds', () => {
  const inline = filesBelow('app', 'lib', 'components')
    .filter((path) => !/\.test\.tsx?$/.test(path) && !actions.includes(path))
    .filter((path) => /^\s*['"]use server['"]/m.test(readFileSync(path, 'utf8')))
  expect(inline).toEqual([])
  expect(exported.map(({ name }) => name)).toContain('launchIntent')
})

test.each(exported)('$name has an effect for our own pages', async ({ call }) => {
  world.headers = new Headers({ origin: 'http://localhost:3000' })
  await call()
  expect(world.effects).not.toEqual([])
})

for (const [from, headers] of Object.entries(foreign)) {
  test.each(exported)(`$name has no effect for ${from}`, async ({ call }) => {
    world.headers = new Headers(headers)
    await call()
    expect(world.effects).toEqual([])
  })
}

/** Returns the actions of a file, each with a call that ignores its result, a redirect or an error. */
async function exportsOf(path: string) {
  const found: Record<string, unknown> = await import(/* @vite-ignore */ `./${path}`)
  return Object.entries(found).flatMap(([name, action]) => {
    if (typeof action !== 'function') return []
    const form = formOf(path.includes('profile') && /save/i.test(name) ? profile : fields)
    const args = action.length > 1 ? [null, form] : [form]
    const call = () => Promise.resolve(Reflect.apply(action, undefined, args)).catch(() => {})
    return [{ name, call }]
  })
}

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

function filesBelow(...roots: string[]): string[] {
  return roots.flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => normalize(join(entry.parentPath, entry.name))),
  )
}
