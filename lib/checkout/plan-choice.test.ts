import { beforeEach, expect, test, vi } from 'vitest'
import { anAccount, anAddon, aPlan, aSim } from '@/lib/testing/account'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import {
  checkPlanChoice,
  choiceFields,
  findPlanChoice,
  keepPlanChoice,
} from '@/lib/checkout/plan-choice'

const search = vi.spyOn(gigs.sims, 'search')
const hasSim = vi.spyOn(gigs.subscriptions, 'hasSim')
const card = aSim({ id: 'sim_2', type: 'pSIM', status: 'inactive' })
const account = anAccount({
  plans: [aPlan({ simTypes: ['eSIM', 'pSIM'] })],
  addons: [anAddon()],
  devices: [{ id: 'dev_1', imei: null }],
})
const nothing = { plan: 'pln_1', iccid: '', device: '', imei: '', voucherCode: '' }
const iccid = '8942 4242 4200 0000 010'

beforeEach(() => {
  search.mockReset().mockResolvedValue(card)
  hasSim.mockReset().mockResolvedValue(false)
})

test('a form with nothing chosen is the plan alone', async () => {
  const choice = { plan: 'pln_1' }
  await expect(checkPlanChoice(account, nothing)).resolves.toEqual({ ok: true, choice })
})

test('all that was chosen is kept, the numbers without their spaces', async () => {
  const submitted = { ...nothing, addons: 'add_1', iccid, imei: '49-015420-323751-8' }
  const sim = { id: 'sim_2', iccid: card.iccid }
  const choice = { plan: 'pln_1', addons: ['add_1'], imei: '490154203237518', sim }
  await expect(checkPlanChoice(account, submitted)).resolves.toEqual({ ok: true, choice })
  expect(search).toHaveBeenCalledWith('8942424242000000010')
})

test.each([
  [{ plan: 'pln_9' }, 'plan', 'planNotAvailable'],
  [{ addons: ['add_9'] }, 'addons', 'addonDoesNotFit'],
  [{ device: 'dev_9' }, 'device', 'notYours'],
  [{ device: 'dev_1', imei: '490154203237518' }, 'imei', 'oneDevice'],
  [{ imei: '490154203237519' }, 'imei', 'badImei'],
  [{ iccid: '12345' }, 'iccid', 'badIccid'],
  [{ iccid: 'none' }, 'iccid', 'badIccid'],
  [{ voucherCode: 'X'.repeat(65) }, 'voucherCode', 'badVoucher'],
  [{ user: 'usr_2' }, null, 'invalidInput'],
])('%j is refused', async (differences, field, reason) => {
  const chosen = await checkPlanChoice(account, { ...nothing, ...differences })
  expect(chosen).toEqual({ ok: false, errors: [{ field, reason }] })
})

test('everything that is wrong is said at once', async () => {
  search.mockResolvedValue(null)
  const wrong = { addons: 'add_9', imei: '1', device: 'dev_9', voucherCode: 'X'.repeat(65), iccid }
  const chosen = await checkPlanChoice(account, { ...nothing, ...wrong })
  expect(chosen).toEqual({
    ok: false,
    errors: [
      { field: 'iccid', reason: 'simNotUsable' },
      { field: 'addons', reason: 'addonDoesNotFit' },
      { field: 'device', reason: 'notYours' },
      { field: 'imei', reason: 'badImei' },
      { field: 'voucherCode', reason: 'badVoucher' },
    ],
  })
})

test.each([
  'ICCID: 1949 0200 0001 2345 678',
  '１９４９０２０００００１２３４５６７８',
  '1949–0200‑0001\u{A0}2345\u{200B}678',
  '1949020000012345678f',
])('the card number %s is looked up', async (typed) => {
  const { ok } = await checkPlanChoice(account, { ...nothing, iccid: typed })
  expect(ok).toBe(true)
  expect(search).toHaveBeenCalledExactlyOnceWith('1949020000012345678')
})

test('a card that Gigs knows with its filler is found', async () => {
  const iccidOfCard = '1949020000012345678F'
  search.mockImplementation((asked) =>
    Promise.resolve(asked === iccidOfCard ? { ...card, iccid: iccidOfCard } : null),
  )
  const chosen = await checkPlanChoice(account, { ...nothing, iccid: '1949020000012345678' })
  expect(chosen).toMatchObject({ choice: { sim: { iccid: iccidOfCard } } })
})

test('a number that Gigs does not take for one is refused at its field', async () => {
  search.mockRejectedValue(new GigsError('refused', { call: 'sims.search', code: 'invalidIccid' }))
  const chosen = await checkPlanChoice(account, { ...nothing, iccid })
  expect(chosen).toMatchObject({ errors: [{ field: 'iccid' }] })
})

test('voucher codes come without what was pasted along', async () => {
  const chosen = await checkPlanChoice(account, {
    ...nothing,
    voucherCode: '\u{200B} SPRING–20\u{A0}',
  })
  expect(chosen).toMatchObject({ choice: { voucherCode: 'SPRING-20' } })
})

test('spaces alone are no choice', async () => {
  const blank = { iccid: ' ', imei: '\u{A0}', voucherCode: '\u{200B}' }
  const chosen = await checkPlanChoice(account, { ...nothing, ...blank })
  expect(chosen).toEqual({ ok: true, choice: { plan: 'pln_1' } })
})

test.each([
  ['unknown', null],
  ['in use', { ...card, status: 'active' }],
  ['of another network', { ...card, provider: 'p3' }],
  ['of a kind the plan has not', { ...card, type: 'iSIM' }],
])('a SIM card that is %s is refused', async (_what, sim) => {
  search.mockResolvedValue(sim)
  const chosen = await checkPlanChoice(account, { ...nothing, iccid })
  expect(chosen).toEqual({ ok: false, errors: [{ field: 'iccid', reason: 'simNotUsable' }] })
})

test('a SIM card that waits in somebody’s subscription is refused', async () => {
  hasSim.mockImplementation(async (id) => id === card.id)
  const chosen = await checkPlanChoice(account, { ...nothing, iccid })
  expect(chosen).toEqual({ ok: false, errors: [{ field: 'iccid', reason: 'simNotUsable' }] })
})

test('the last choice is kept for each customer alone, and fits the launch form', async () => {
  const emails = [1, 2].map(() => ({ email: `${crypto.randomUUID()}@example.com` }))
  const [one, two] = await db().insert(users).values(emails).returning()
  const sim = { id: 'sim_2', iccid: card.iccid }
  await keepPlanChoice(one?.id ?? '', { plan: 'pln_9' })
  await keepPlanChoice(one?.id ?? '', { plan: 'pln_1', addons: ['add_1'], sim })
  const kept = await findPlanChoice(one?.id ?? '')
  expect(kept && choiceFields(kept)).toEqual({ plan: 'pln_1', addons: ['add_1'], sim: 'sim_2' })
  await expect(findPlanChoice(two?.id ?? '')).resolves.toBeNull()
})
