import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Collection } from './collection'
import { Store } from './store'

type Thing = { id: string; owner: string; size: number; createdAt?: string }
type Things = { things: Thing; others: { id: string } }

let folder = ''
let file = ''
const open = () => new Store<Things>(file)
const thing = (id: string, owner = 'a', size = 1): Thing => ({ id, owner, size })
const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  file = join(folder, 'deep', 'store.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('queries', () => {
  test('an index finds the same objects as a full scan, after any changes and rollbacks', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd')
    const owners = fc.constantFrom('x', 'y', 'z')
    const step = fc.record({ id: ids, owner: owners, isRemoved: fc.boolean(), fails: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const store = open()
        store.clear()
        for (const { id, owner, isRemoved, fails } of steps) {
          store.where('things', 'owner', owner)
          const work = () => {
            if (isRemoved) store.remove('things', id)
            else store.put('things', thing(id, owner))
            if (fails) throw new Error('undone')
          }
          try {
            store.transaction(work)
          } catch {
            // rolled back on purpose
          }
        }
        for (const owner of ['x', 'y', 'z']) {
          const expected = store.list('things').filter((object) => object.owner === owner)
          expect(store.where('things', 'owner', owner)).toEqual(expected)
        }
        expect(open().list('things')).toEqual(store.list('things'))
      }),
      { numRuns: 60 },
    )
  })

  test('newest sorts by time, and objects with equal times in reverse insertion order', () => {
    const store = open()
    for (const [id, createdAt] of [
      ['old', '2026-01-01'],
      ['new', '2026-03-01'],
      ['mid', '2026-02-01'],
      ['mid2', '2026-02-01'],
    ] as const) {
      store.put('things', { ...thing(id), createdAt })
    }
    expect(idsOf(store.newest('things'))).toEqual(['new', 'mid2', 'mid', 'old'])
    store.remove('things', 'new')
    expect(idsOf(store.newest('things'))).toEqual(['mid2', 'mid', 'old'])
  })
})

describe('an index', () => {
  test('frees the memory of values that no object has any more', () => {
    const collection = new Collection<Thing>()
    collection.where('owner', '')
    const before = heapBytes()
    for (let n = 0; n < 100_000; n++) {
      collection.set('a', thing('a', `owner ${n}`))
      collection.sweep()
    }
    expect(heapBytes() - before).toBeLessThan(5_000_000)
    expect(collection.where('owner', 'owner 99999')).toHaveLength(1)
  })
})

function heapBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}
