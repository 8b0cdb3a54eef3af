import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { messages } from '@/lib/db/message-schema'
import { users } from '@/lib/db/schema'

function outbox(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((finish) => {
    execFile(
      process.execPath,
      [resolve('scripts/outbox.mjs'), ...args],
      { env: process.env },
      (error, stdout, stderr) => {
        finish({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` })
      },
    )
  })
}

async function failedMessage() {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  const values = { key: 'canceled sub_1', kind: 'canceled', state: 'failed' as const }
  const [message] = await db()
    .insert(messages)
    .values({ ...values, userId: user?.id, attempts: 30, failure: 'EENVELOPE' })
    .returning()
  return { id: message?.id ?? '', email }
}

test('lists what failed by ids and codes, without addresses', async () => {
  const { id, email } = await failedMessage()
  const { code, output } = await outbox()
  expect(code).toBe(0)
  expect(output).toContain(`${id}  failed  canceled  user `)
  expect(output).toContain('given up, 30 attempts, EENVELOPE')
  expect(output).not.toContain(email)
})

test('tries a failed message again', async () => {
  const { id } = await failedMessage()
  expect(await outbox('--retry', id, crypto.randomUUID())).toEqual({
    code: 0,
    output: '1 of 2 messages are tried again.\n',
  })
  const [message] = await db().select().from(messages).where(eq(messages.id, id))
  expect(message).toMatchObject({ state: 'waiting', attempts: 0 })
})

test.each([['--retry'], ['everything'], ['--again', 'all']])(
  'prints how to use it for: %s',
  async (...args) => {
    expect(await outbox(...args)).toEqual({
      code: 1,
      output: 'Usage: npm run outbox [-- --retry <id> ... | --retry all]\n',
    })
  },
)
