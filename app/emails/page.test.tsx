import { expect, test, vi } from 'vitest'
import Emails from '@/app/emails/page'

const environment = vi.hoisted(() => ({ NODE_ENV: '', APP_URL: 'https://app.example.com' }))
vi.mock('@/lib/env', () => ({ env: () => environment }))

const searchParams = Promise.resolve({ language: 'de' })

test.each(['production', 'test', ''])('is not found if NODE_ENV is "%s"', async (mode) => {
  environment.NODE_ENV = mode
  await expect(Emails({ searchParams })).rejects.toMatchObject({
    digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
  })
})

test('is shown in development', async () => {
  environment.NODE_ENV = 'development'
  await expect(Emails({ searchParams })).resolves.toMatchObject({ type: 'main' })
})
