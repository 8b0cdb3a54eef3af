import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { findUser, type User } from '@/lib/auth/users'
import { findPlanChoice } from '@/lib/checkout/plan-choice'
import { anAccount, aPlan, aSim } from '@/lib/testing/account'

const world = vi.hoisted(() => ({ user: new Array<User>() }))
const launched = vi.hoisted(() => vi.fn<(form: FormData) => null>())
const account = anAccount({ plans: [aPlan({ simTypes: ['eSIM', 'pSIM'] })] })
const card = aSim({ id: 'sim_2', type: 'pSIM', status: 'inactive', iccid: '8942424242000000010' })
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: 'http://localhost:3000' })),
}))
vi.mock('@/app/sign-in/actions', () => ({}))
vi.mock('@/lib/connect/actions', () => ({ launchIntent: launched }))
vi.mock('@/lib/account/fetch-account', () => ({ getAccount: () => Promise.resolve(account) }))
vi.mock('@/lib/auth', () => ({
  requireSession: () => Promise.resolve({ user: world.user[0], session: { id: 'session-1' } }),
}))
const search = vi.spyOn(gigs.sims, 'search')
vi.spyOn(gigs.subscriptions, 'hasSim').mockResolvedValue(false)

const { placeOrder } = await import('@/app/(public)/plans/actions')

beforeEach(async () => {
  launched.mockReset().mockReturnValue(null)
  search.mockReset().mockResolvedValue(card)
  const email = `${crypto.randomUUID()}@example.com`
  world.user = await db().insert(users).values({ email }).returning()
})

const userId = () => world.user[0]?.id ?? ''

async function order(fields: Record<string, string>) {
  const form = new FormData()
  const all = { intent: 'checkoutNewSubscription', formId: 'form-1', plan: 'pln_1', ...fields }
  for (const [name, value] of Object.entries(all)) form.set(name, value)
  const state = await placeOrder(null, form)
  return { state, sent: launched.mock.calls.map(([sent]) => Object.fromEntries(sent)) }
}

test('saves the name, and launches without it', async () => {
  const { sent } = await order({ fullName: ' Ada\u{A0}Example ' })
  expect(sent).toEqual([{ intent: 'checkoutNewSubscription', formId: 'form-1', plan: 'pln_1' }])
  await expect(findUser(userId())).resolves.toMatchObject({ name: 'Ada Example' })
  expect(search).not.toHaveBeenCalled()
})

test('saves a corrected name after an order that did not start', async () => {
  await order({ fullName: 'Ada Exmaple' })
  await order({ fullName: 'Ada Example' })
  await expect(findUser(userId())).resolves.toMatchObject({ name: 'Ada Example' })
})

test('an empty field keeps the name', async () => {
  await order({ fullName: 'Ada Example' })
  expect((await order({ fullName: ' ' })).sent).toHaveLength(2)
  await expect(findUser(userId())).resolves.toMatchObject({ name: 'Ada Example' })
})

test('launches nothing with a wrong name', async () => {
  const { state, sent } = await order({ fullName: 'x'.repeat(101) })
  expect(state).toEqual({ error: expect.stringMatching(/name/) })
  expect(sent).toEqual([])
})

test('looks up the card, saves the choice and launches with the id of the card', async () => {
  const { sent } = await order({
    sim: 'own',
    iccid: card.iccid,
    voucherCode: 'SPRING',
    again: 'yes',
  })
  expect(sent).toMatchObject([
    { formId: 'form-1', plan: 'pln_1', sim: 'sim_2', voucherCode: 'SPRING', again: 'yes' },
  ])
  expect(sent[0]).not.toHaveProperty('iccid')
  await expect(findPlanChoice(userId())).resolves.toMatchObject({ sim: { id: 'sim_2' } })
})

test('launches nothing with a card that cannot be used', async () => {
  search.mockResolvedValue(null)
  const { state, sent } = await order({ sim: 'own', iccid: card.iccid })
  expect(state).toEqual({ error: expect.stringMatching(/SIM card/) })
  expect(sent).toEqual([])
  await expect(findPlanChoice(userId())).resolves.toBeNull()
})
