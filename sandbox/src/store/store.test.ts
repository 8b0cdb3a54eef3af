import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

describe('after a restart', () => {
  test('all objects are there in their old order', () => {
    const store = open()
    for (const id of ['c', 'a', 'b']) store.put('things', thing(id))
    store.put('things', thing('a', 'z'))
    store.remove('things', 'b')
    store.put('others', { id: 'o' })
    for (const reopened of [open(), open()]) {
      expect(reopened.list('things')).toEqual([thing('c'), thing('a', 'z')])
      expect(reopened.get('others', 'o')).toEqual({ id: 'o' })
    }
  })

  test('an incomplete last line is dropped, and later changes are kept', () => {
    open().put('things', thing('a'))
    const whole = readFileSync(file, 'utf8')
    open().put('things', thing('b'))
    const cut = readFileSync(file, 'utf8').slice(whole.length, -5)
    rmSync(file)
    appendFileSync(file, whole + cut)
    const store = open()
    expect(idsOf(store.list('things'))).toEqual(['a'])
    store.put('things', thing('c'))
    expect(idsOf(open().list('things'))).toEqual(['a', 'c'])
  })

  test('a cleared store is empty', () => {
    const store = open()
    store.put('things', thing('a'))
    store.clear()
    store.put('things', thing('b'))
    expect(idsOf(open().list('things'))).toEqual(['b'])
  })
})

describe('a transaction', () => {
  test('that throws changes nothing in memory, order, indexes or file', () => {
    const store = open()
    for (const id of ['a', 'b', 'c']) store.put('things', thing(id))
    store.where('things', 'owner', 'a')
    const before = readFileSync(file, 'utf8')
    const work = () => {
      store.remove('things', 'a')
      store.put('things', thing('b', 'z', 9))
      store.put('things', thing('d'))
      throw new Error('no')
    }
    expect(() => store.transaction(work)).toThrow('no')
    expect(store.list('things')).toEqual([thing('a'), thing('b'), thing('c')])
    expect(idsOf(store.where('things', 'owner', 'a'))).toEqual(['a', 'b', 'c'])
    expect(store.where('things', 'owner', 'z')).toEqual([])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('that throws restores an index that was created inside it', () => {
    const store = open()
    store.put('things', thing('a'))
    const work = () => {
      store.remove('things', 'a')
      expect(store.where('things', 'owner', 'a')).toEqual([])
      throw new Error('no')
    }
    expect(() => store.transaction(work)).toThrow('no')
    expect(idsOf(store.where('things', 'owner', 'a'))).toEqual(['a'])
  })

  test('is written as one line', () => {
    const store = open()
    store.transaction(() => {
      store.put('things', thing('a'))
      store.put('things', thing('b'))
    })
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1)
  })

  test('inside another transaction is undone on its own', () => {
    const store = open()
    store.transaction(() => {
      store.put('things', thing('a'))
      const inner = () => {
        store.put('things', thing('b'))
        throw new Error('inner')
      }
      expect(() => store.transaction(inner)).toThrow('inner')
      store.put('things', thing('c'))
    })
    expect(idsOf(store.list('things'))).toEqual(['a', 'c'])
    expect(idsOf(open().list('things'))).toEqual(['a', 'c'])
  })

  test('that returns a promise throws and is undone', () => {
    const store = open()
    const work = async () => {
      store.put('things', thing('a'))
      await Promise.resolve()
    }
    expect(() => store.transaction(work)).toThrow(TypeError)
    expect(store.list('things')).toEqual([])
  })
})
