import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Journal } from './journal'
import { Store } from './store'

type Things = { things: { id: string; text: string } }

const MEGABYTE = 1024 * 1024
let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
  file = join(folder, 'journal.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

// 40 MB in all, of which the last tenth of one counts.
function changeMuch(store: Store<Things>): void {
  for (let n = 0; n < 400; n++) {
    store.put('things', { id: 'much', text: `${n} ${'x'.repeat(MEGABYTE / 10)}` })
  }
}

test('stays short while the program runs, and loses nothing by that', () => {
  const store = new Store<Things>(file)
  store.put('things', { id: 'first', text: 'kept' })
  changeMuch(store)
  store.put('things', { id: 'last', text: 'kept too' })
  expect(statSync(file).size).toBeLessThan(17 * MEGABYTE)
  expect(new Store<Things>(file).list('things')).toEqual(store.list('things'))
})

test('grows on when it cannot be made shorter, and loses nothing by that either', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const store = new Store<Things>(file)
  store.put('things', { id: 'first', text: 'kept' })
  mkdirSync(`${file}.new`) // in the way of the new file
  changeMuch(store)
  expect(told).toHaveBeenCalledTimes(1)
  rmSync(`${file}.new`, { recursive: true })
  expect(new Store<Things>(file).list('things')).toEqual(store.list('things'))
  told.mockRestore()
})

test('does not mind what a kill left of a new file', () => {
  new Store<Things>(file).put('things', { id: 'a', text: 'kept' })
  writeFileSync(`${file}.new`, '[["things","b",{"id":"b","te')
  const store = new Store<Things>(file)
  store.put('things', { id: 'a', text: 'changed' })
  expect(new Store<Things>(file).list('things')).toEqual([{ id: 'a', text: 'changed' }])
})

test('reads lines of any length and letters of any width whole', () => {
  const lines = ['', 'é'.repeat(MEGABYTE), `a${'語'.repeat(MEGABYTE)}`, 'short', '😀'.repeat(9)]
  const journal = new Journal(file)
  for (const line of lines) journal.append(line)
  expect([...new Journal(file).lines()]).toEqual(lines)
  journal.rewrite(lines.toReversed())
  expect([...new Journal(file).lines()]).toEqual(lines.toReversed())
})

test('takes half a last line off the file when it is read', () => {
  writeFileSync(file, 'whole\nhal')
  const journal = new Journal(file)
  expect([...journal.lines()]).toEqual(['whole'])
  journal.append('next')
  expect(readFileSync(file, 'utf8')).toBe('whole\nnext\n')
})
