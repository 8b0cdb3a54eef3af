import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { curlCommand } from './overview-log'

test('curlCommand escapes special characters for the shell', () => {
  const body = { name: "O'Brien $(id) `id` \\ \n", list: [1, null] }
  const path = "/projects/dev/users?x='; id #"
  const call = { method: 'POST', path, idempotencyKey: "k'1", body }
  const script = `curl() { printf '%s\\0' "$@"; }\n${curlCommand('http://127.0.0.1:4000', call)}`
  const environment = { GIGS_API_KEY: 'from-outside' }
  const args = execFileSync('sh', ['-c', script], { env: environment }).toString().split('\0')
  expect(args.slice(0, -1)).toEqual([
    '-X',
    'POST',
    `http://127.0.0.1:4000${path}`,
    '-H',
    'Authorization: Bearer from-outside',
    '-H',
    "Idempotency-Key: k'1",
    '-H',
    'Content-Type: application/json',
    '-d',
    JSON.stringify(body),
  ])
})

test('curlCommand sends no body if there was none or it is not JSON', () => {
  const call = { method: 'GET', path: '/', idempotencyKey: null }
  for (const body of [null, '(5 characters that are not JSON)']) {
    expect(curlCommand('http://h', { ...call, body })).not.toContain('-d')
  }
})
