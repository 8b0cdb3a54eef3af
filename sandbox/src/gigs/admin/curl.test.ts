import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { curlOf } from './curl'

test('is taken by a shell as it was meant, whatever is in it', () => {
  const body = { name: "O'Brien $(id) `id` \\ \n", list: [1, null] }
  const path = "/projects/dev/users?x='; id #"
  const call = { method: 'POST', path, idempotencyKey: "k'1", body }
  const script = `curl() { printf '%s\\0' "$@"; }\n${curlOf('http://127.0.0.1:4000', call)}`
  const environment = { GIGS_API_KEY: 'from-outside' }
  const taken = execFileSync('sh', ['-c', script], { env: environment }).toString().split('\0')
  expect(taken.slice(0, -1)).toEqual([
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

test('sends no body where there was none, or none that is JSON', () => {
  const call = { method: 'GET', path: '/', idempotencyKey: null }
  for (const body of [null, '(5 characters that are not JSON)']) {
    expect(curlOf('http://h', { ...call, body })).not.toContain('-d')
  }
})
