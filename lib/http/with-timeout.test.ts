import { expect, test } from 'vitest'
import { within } from '@/lib/http/with-timeout'

const never = new Promise<string>(() => {})

test('answers as soon as the work does', async () => {
  expect(await within(60_000, Promise.resolve('done'))).toBe('done')
})

test('answers null when the work takes longer', async () => {
  expect(await within(1, never)).toBeNull()
})

test('passes on what went wrong in time', async () => {
  await expect(within(60_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
