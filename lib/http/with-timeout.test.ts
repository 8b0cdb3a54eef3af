import { expect, test } from 'vitest'
import { withTimeout } from '@/lib/http/with-timeout'

const never = new Promise<string>(() => {})

test('returns the result of the work', async () => {
  expect(await withTimeout(60_000, Promise.resolve('done'))).toBe('done')
})

test('returns null if the work takes longer', async () => {
  expect(await withTimeout(1, never)).toBeNull()
})

test('throws the error of the work', async () => {
  await expect(withTimeout(60_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
