import { expect, test } from 'vitest'
import { choiceFields, findPlanChoice, savePlanChoice } from '@/lib/checkout/plan-choice'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'

test('saves one choice per customer that fits the launch form', async () => {
  const emails = [1, 2].map(() => ({ email: `${crypto.randomUUID()}@example.com` }))
  const [ada, ben] = await db().insert(users).values(emails).returning()
  const sim = { id: 'sim_2', iccid: '8942424242000000010' }
  await savePlanChoice(ada?.id ?? '', { plan: 'pln_9' })
  await savePlanChoice(ada?.id ?? '', { plan: 'pln_1', addons: ['add_1'], sim })
  const saved = await findPlanChoice(ada?.id ?? '')
  expect(saved && choiceFields(saved)).toEqual({ plan: 'pln_1', addons: ['add_1'], sim: 'sim_2' })
  await expect(findPlanChoice(ben?.id ?? '')).resolves.toBeNull()
})
