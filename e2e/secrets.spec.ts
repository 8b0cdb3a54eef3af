import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, TOKENS_FILE } from './fixtures'

const data = process.env['E2E_DATA'] ?? ''
const key = process.env['E2E_API_KEY'] ?? 'sandbox-key'

// Runs after the journeys and searches everything that they wrote.
test('the API key is in no file that browsers download', () => {
  const found = filesBelow('.next/static').filter((path) => readFileSync(path).includes(key))
  expect(found).toEqual([])
})

test('no session token is in any file or log', () => {
  test.skip(!data, 'needs `npm run e2e`, which sets E2E_DATA')
  const tokens = [...new Set(readFileSync(TOKENS_FILE, 'utf8').split('\n').filter(Boolean))]
  expect(tokens.length).toBeGreaterThan(10)
  const found = [...filesBelow(data), ...filesBelow('.next')]
    .filter((path) => path !== TOKENS_FILE)
    .filter((path) => {
      const content = readFileSync(path)
      return tokens.some((token) => content.includes(token))
    })
  expect(found).toEqual([])
})

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size > 0)
}
