import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { Store } from '../store/store'
import { makeCustomer } from '../gigs/seed/builders'
import { ApiError } from '../gigs/errors'
import { openGigs } from '../gigs/gigs'
import { seedIfEmpty } from '../gigs/seed/seed'
import type { Gigs, Kinds } from '../gigs/model/state'

/** Creates a seeded sandbox in a temporary folder, for domain tests without the API. */
export function testDomain() {
  const folder = mkdtempSync(join(tmpdir(), 'domain-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const gigs = openGigs({
    store: new Store<Kinds>(join(folder, 'gigs.jsonl')),
    origin: 'http://127.0.0.1:4999',
    project: 'dev',
    apiKey: 'k',
    sendMail: () => Promise.resolve(),
  })
  seedIfEmpty(gigs)
  let count = 0
  return {
    gigs,
    customer: () => makeCustomer(gigs, { email: `customer-${++count}@example.com` }),
  }
}

/** Returns the code, or else the message, of the ApiError that a change throws. */
export function refusalOf(gigs: Gigs, work: () => unknown): string {
  try {
    gigs.change(work)
  } catch (error) {
    if (error instanceof ApiError) return error.code ?? error.message
    throw error
  }
  return 'no error'
}
