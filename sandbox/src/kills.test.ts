import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, onTestFinished } from 'vitest'
import { type Acknowledged, type ApiLoad, createApiLoad, plain, Refused } from './testing/api-load'
import { freePort } from './free-ports'
import { at, text } from './testing/gigs'
import { newReceiver } from './testing/webhook-receiver'
import { createPostgresLoad } from './testing/postgres-load'
import { type SandboxProcess, startProcess } from './testing/process'
import { databaseUrl } from './settings'

type Stage = Awaited<ReturnType<typeof newStage>>

const kills = 20

// Postgres runs and is written to in every round. In every fifth the kill comes while the sandbox starts.
test('killed 20 times at any moment, it is whole and has lost nothing that it acknowledged', async () => {
  const stage = await newStage()
  const { api, postgres } = stage
  let sandbox = await stage.start()
  await postgres.makeTables()
  for (let kill = 1; kill <= kills; kill++) {
    const before = api.acknowledged.length
    await loadAndKill(sandbox, stage)
    if (kill % 5 === 0) await killWhileStarting(stage)
    sandbox = await stage.start()
    await checkReferences(api)
    await api.askAgain()
    const calls = api.acknowledged.slice(before)
    await checkObjects(api, calls)
    await checkRepeats(api, calls)
    await checkEvents(stage, calls)
    expect(await postgres.missing()).toEqual([])
  }
  await checkObjects(api, api.acknowledged)
  await checkDeliveries(stage)
  const transactions = postgres.committed.length
  console.log(`${api.acknowledged.length} calls and ${transactions} transactions are there.`)
}, 600_000)

async function newStage() {
  const data = mkdtempSync(join(tmpdir(), 'kills-'))
  onTestFinished(() => rmSync(data, { recursive: true }))
  const receiver = await newReceiver()
  const [web, database] = [await freePort(), await freePort()]
  const launch = () =>
    startProcess(data, {
      SANDBOX_PORT: String(web),
      SANDBOX_POSTGRES_PORT: String(database),
      SANDBOX_WEBHOOK_URL: receiver.target.url,
      SANDBOX_WEBHOOK_SECRET: receiver.target.secret,
    })
  return {
    receiver,
    eventsToCome: new Set<string>(),
    api: createApiLoad(`http://127.0.0.1:${web}`),
    postgres: createPostgresLoad(databaseUrl(database)),
    launch,
    async start() {
      const sandbox = await launch()
      onTestFinished(() => sandbox.kill())
      await sandbox.ready
      return sandbox
    },
  }
}

async function loadAndKill(sandbox: SandboxProcess, { api, postgres }: Stage): Promise<void> {
  const calls = api.acknowledged.length + randomInt(5, 150)
  const transactions = postgres.committed.length + randomInt(5)
  const load = Promise.allSettled([...api.run(), ...postgres.run()])
  const over = new AbortController()
  void load.then(() => over.abort())
  const isEnough = () =>
    api.acknowledged.length >= calls && postgres.committed.length >= transactions
  while (!over.signal.aborted && !isEnough()) await wait(randomInt(1, 20))
  await sandbox.kill()
  for (const end of await load) {
    if (end.status === 'rejected' && !isHangUp(end.reason)) throw end.reason
  }
}

async function killWhileStarting({ launch }: Stage): Promise<void> {
  const sandbox = await launch()
  await Promise.race([sandbox.ready, wait(randomInt(100, 2000))])
  await sandbox.kill()
}

// An error that the sandbox answered with, or its Postgres (those have a severity), is none.
function isHangUp(error: unknown): boolean {
  return error instanceof Error && !(error instanceof Refused) && !('severity' in error)
}

/** Every list can be read to its end, and nothing in it names what is not there. */
async function checkReferences(api: ApiLoad): Promise<void> {
  const users = new Set((await readAll(api, '/users?limit=200')).map(idOf))
  const sims = new Set((await readAll(api, '/sims?limit=200')).map(idOf))
  await readAll(api, '/payments?limit=200')
  const path = '/subscriptions?limit=200&status=pending,initiated,active,restricted,ended'
  for (const subscription of await readAll(api, path)) {
    expect(users).toContain(at({ body: subscription }, 'user', 'id'))
    if (at({ body: subscription }, 'status') === 'active') {
      expect(sims).toContain(at({ body: subscription }, 'sim', 'id'))
    }
  }
}

async function readAll(api: ApiLoad, path: string): Promise<unknown[]> {
  const found: unknown[] = []
  let after: string | null = null
  do {
    const page = await api.get(after === null ? path : `${path}&after=${after}`)
    const items = at(page, 'items')
    if (Array.isArray(items)) found.push(...items)
    after = next(page)
  } while (after !== null)
  return found
}

const next = (page: Parameters<typeof at>[0]): string | null =>
  at(page, 'moreItemsAfter') === null ? null : text(page, 'moreItemsAfter')

/** What was answered last about each object is what is there. */
async function checkObjects(api: ApiLoad, calls: Acknowledged[]): Promise<void> {
  const last = new Map(calls.map(({ home, answer }) => [home, answer.body]))
  for (const [home, body] of last) expect(plain((await api.get(home)).body)).toEqual(plain(body))
}

/** A call that is made once more with its key is answered as it was, to the letter. */
async function checkRepeats(api: ApiLoad, calls: Acknowledged[]): Promise<void> {
  for (const call of calls.filter(({ method }) => method === 'POST')) {
    const { status, body } = await api.repeat(call)
    expect({ status, body }).toEqual({ status: call.answer.status, body: call.answer.body })
  }
}

/** Each call left its event behind, and only once. */
async function checkEvents({ api, eventsToCome }: Stage, calls: Acknowledged[]): Promise<void> {
  const ids = new Map<string, string[]>()
  for (const event of await api.events()) {
    const changed = Object.keys(Object(at({ body: event }, 'previousData'))).join()
    const key = `${text({ body: event }, 'type')} ${text({ body: event }, 'data', 'id')} ${changed}`
    ids.set(key, [...(ids.get(key) ?? []), idOf(event)])
  }
  for (const { tells, answer, body } of calls) {
    const changed = tells.endsWith('.updated') ? Object.keys(body).join() : ''
    const found = ids.get(`com.gigs.${tells} ${idOf(answer.body)} ${changed}`) ?? []
    expect(found, `${tells} ${idOf(answer.body)}`).toHaveLength(1)
    for (const id of found) eventsToCome.add(id)
  }
}

/** The app has heard of each of them, however often, under one webhook id. */
async function checkDeliveries({ receiver, api, eventsToCome }: Stage): Promise<void> {
  while (await api.hasMoreToTell()) await wait(20)
  const heard = new Set(receiver.received.map(({ event }) => event))
  expect([...eventsToCome].filter((id) => !heard.has(id))).toEqual([])
  const pairs = new Set(receiver.received.map(({ event, id }) => `${event} ${id}`))
  expect(pairs.size).toBe(heard.size)
}

const idOf = (body: unknown) => text({ body }, 'id')
