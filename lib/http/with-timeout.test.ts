import { expect, test } from 'vitest'
import { withTimeout } from '@/lib/http/with-timeout'

const never = new Promise<string>(() => {})

test('answers as soon as the work does', async () => {
  expect(await withTimeout(60_000, Promise.resolve('done'))).toBe('done')
})

test('answers null when the work takes longer', async () => {
  expect(await withTimeout(1, never)).toBeNull()
})

test('passes on what went wrong in time', async () => {
  await expect(withTimeout(60_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
