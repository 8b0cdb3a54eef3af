import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from './free-ports'
import { databaseUrl } from './settings'
import {
  type Acknowledged,
  type ApiLoad,
  comparable,
  createApiLoad,
  UnexpectedResponse,
} from './testing/api-load'
import { at, text } from './testing/gigs'
import { createPostgresLoad } from './testing/postgres-load'
import { type SandboxProcess, startProcess } from './testing/process'
import { newReceiver } from './testing/webhook-receiver'

type Stage = Awaited<ReturnType<typeof newStage>>

const KILLS = 20

// Every round writes to Postgres as well. Every fifth round also kills the sandbox while it starts.
test('a sandbox that is killed 20 times at random keeps everything that it acknowledged', async () => {
  const stage = await newStage()
  const { api, postgres } = stage
  let sandbox = await stage.start()
  await postgres.makeTables()
  for (let kill = 1; kill <= KILLS; kill++) {
    const before = api.acknowledged.length
    await loadAndKill(sandbox, stage)
    if (kill % 5 === 0) await killWhileStarting(stage)
    sandbox = await stage.start()
    await checkReferences(api)
    await api.retry()
    const calls = api.acknowledged.slice(before)
    await checkObjects(api, calls)
    await checkRepeats(api, calls)
    await checkEvents(stage, calls)
    expect(await postgres.missing()).toEqual([])
  }
  await checkObjects(api, api.acknowledged)
  await checkDeliveries(stage)
  const transactions = postgres.committed.length
  console.log(`Found all ${api.acknowledged.length} calls and ${transactions} transactions.`)
}, 1_800_000)

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
    expectedEvents: new Set<string>(),
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
  for (const result of await load) {
    if (result.status === 'rejected' && !isDisconnect(result.reason)) throw result.reason
  }
}

async function killWhileStarting({ launch }: Stage): Promise<void> {
  const sandbox = await launch()
  await Promise.race([sandbox.ready, wait(randomInt(100, 2000))])
  await sandbox.kill()
}

// Errors that the sandbox or its Postgres responded with (those have a severity) are failures.
function isDisconnect(error: unknown): boolean {
  return error instanceof Error && !(error instanceof UnexpectedResponse) && !('severity' in error)
}

/** Checks that all lists can be read and contain no dangling references. */
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

/** Checks that each object matches its last response. */
async function checkObjects(api: ApiLoad, calls: Acknowledged[]): Promise<void> {
  const last = new Map(calls.map(({ location, response }) => [location, response.body]))
  for (const [location, body] of last) {
    expect(comparable((await api.get(location)).body)).toEqual(comparable(body))
  }
}

/** Checks that a repeated call with the same key returns the same response. */
async function checkRepeats(api: ApiLoad, calls: Acknowledged[]): Promise<void> {
  for (const call of calls.filter(({ method }) => method === 'POST')) {
    const { status, body } = await api.repeat(call)
    expect({ status, body }).toEqual({ status: call.response.status, body: call.response.body })
  }
}

/** Checks that each call caused exactly one event. */
async function checkEvents({ api, expectedEvents }: Stage, calls: Acknowledged[]): Promise<void> {
  const ids = new Map<string, string[]>()
  for (const event of await api.events()) {
    const changed = Object.keys(Object(at({ body: event }, 'previousData'))).join()
    const key = `${text({ body: event }, 'type')} ${text({ body: event }, 'data', 'id')} ${changed}`
    ids.set(key, [...(ids.get(key) ?? []), idOf(event)])
  }
  for (const { event, response, body } of calls) {
    const changed = event.endsWith('.updated') ? Object.keys(body).join() : ''
    const found = ids.get(`com.gigs.${event} ${idOf(response.body)} ${changed}`) ?? []
    expect(found, `${event} ${idOf(response.body)}`).toHaveLength(1)
    for (const id of found) expectedEvents.add(id)
  }
}

/** Checks that each event was delivered at least once, always with the same webhook id. */
async function checkDeliveries({ receiver, api, expectedEvents }: Stage): Promise<void> {
  while (await api.hasPendingWebhooks()) await wait(20)
  const delivered = new Set(receiver.received.map(({ event }) => event))
  expect([...expectedEvents].filter((id) => !delivered.has(id))).toEqual([])
  const pairs = new Set(receiver.received.map(({ event, id }) => `${event} ${id}`))
  expect(pairs.size).toBe(delivered.size)
}

const idOf = (body: unknown) => text({ body }, 'id')
