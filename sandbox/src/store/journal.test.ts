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

// Writes 40 MB, of which only the last 0.1 MB is live.
function writeManyChanges(store: Store<Things>): void {
  for (let n = 0; n < 400; n++) {
    store.put('things', { id: 'much', text: `${n} ${'x'.repeat(MEGABYTE / 10)}` })
  }
}

test('is compacted while the process runs, without losing data', () => {
  const store = new Store<Things>(file)
  store.put('things', { id: 'first', text: 'kept' })
  writeManyChanges(store)
  store.put('things', { id: 'last', text: 'kept too' })
  expect(statSync(file).size).toBeLessThan(17 * MEGABYTE)
  expect(new Store<Things>(file).list('things')).toEqual(store.list('things'))
})

test('keeps growing if it cannot be compacted, without losing data', () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue()
  const store = new Store<Things>(file)
  store.put('things', { id: 'first', text: 'kept' })
  mkdirSync(`${file}.new`) // blocks the new file
  writeManyChanges(store)
  expect(logged).toHaveBeenCalledTimes(1)
  rmSync(`${file}.new`, { recursive: true })
  expect(new Store<Things>(file).list('things')).toEqual(store.list('things'))
  logged.mockRestore()
})

test('ignores a partial new file that a killed process left behind', () => {
  new Store<Things>(file).put('things', { id: 'a', text: 'kept' })
  writeFileSync(`${file}.new`, '[["things","b",{"id":"b","te')
  const store = new Store<Things>(file)
  store.put('things', { id: 'a', text: 'changed' })
  expect(new Store<Things>(file).list('things')).toEqual([{ id: 'a', text: 'changed' }])
})

test('reads lines of any length and characters of any width', () => {
  const lines = ['', 'é'.repeat(MEGABYTE), `a${'語'.repeat(MEGABYTE)}`, 'short', '😀'.repeat(9)]
  const journal = new Journal(file)
  for (const line of lines) journal.append(line)
  expect([...new Journal(file).lines()]).toEqual(lines)
  journal.rewrite(lines.toReversed())
  expect([...new Journal(file).lines()]).toEqual(lines.toReversed())
})

test('truncates an incomplete last line when the file is read', () => {
  writeFileSync(file, 'whole\nhal')
  const journal = new Journal(file)
  expect([...journal.lines()]).toEqual(['whole'])
  journal.append('next')
  expect(readFileSync(file, 'utf8')).toBe('whole\nnext\n')
})
