import { beforeEach, describe, expect, test, vi } from 'vitest'
import { anAccount, anAddon, aPlan, aSim } from '@/lib/testing/account'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import { checkPlanChoice, checkVisitorChoice } from '@/lib/checkout/check-choice'

const search = vi.spyOn(gigs.sims, 'search')
const hasSim = vi.spyOn(gigs.subscriptions, 'hasSim')
const card = aSim({ id: 'sim_2', type: 'pSIM', status: 'inactive' })
const account = anAccount({
  plans: [aPlan({ simTypes: ['eSIM', 'pSIM'] })],
  addons: [anAddon()],
  devices: [{ id: 'dev_1', imei: null }],
})
const empty = { plan: 'pln_1', iccid: '', device: '', imei: '', voucherCode: '' }
const iccid = '8942 4242 4200 0000 010'

beforeEach(() => {
  search.mockReset().mockResolvedValue(card)
  hasSim.mockReset().mockResolvedValue(false)
})

test('an empty form results in the plan only', async () => {
  const choice = { plan: 'pln_1' }
  await expect(checkPlanChoice(account, empty)).resolves.toEqual({ ok: true, choice })
})

test('keeps all options and removes spaces from numbers', async () => {
  const submitted = { ...empty, addons: 'add_1', iccid, imei: '49-015420-323751-8' }
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
])('rejects %j', async (differences, field, reason) => {
  const checked = await checkPlanChoice(account, { ...empty, ...differences })
  expect(checked).toEqual({ ok: false, errors: [{ field, reason }] })
})

test('returns all errors at once', async () => {
  search.mockResolvedValue(null)
  const invalid = {
    addons: 'add_9',
    imei: '1',
    device: 'dev_9',
    voucherCode: 'X'.repeat(65),
    iccid,
  }
  const checked = await checkPlanChoice(account, { ...empty, ...invalid })
  expect(checked).toEqual({
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
])('looks up the card number %s', async (typed) => {
  const { ok } = await checkPlanChoice(account, { ...empty, iccid: typed })
  expect(ok).toBe(true)
  expect(search).toHaveBeenCalledExactlyOnceWith('1949020000012345678')
})

test('finds a card that Gigs lists with its filler', async () => {
  const iccidOfCard = '1949020000012345678F'
  search.mockImplementation((number) =>
    Promise.resolve(number === iccidOfCard ? { ...card, iccid: iccidOfCard } : null),
  )
  const checked = await checkPlanChoice(account, { ...empty, iccid: '1949020000012345678' })
  expect(checked).toMatchObject({ choice: { sim: { iccid: iccidOfCard } } })
})

test('rejects a number that Gigs considers invalid, at its field', async () => {
  search.mockRejectedValue(new GigsError('refused', { call: 'sims.search', code: 'invalidIccid' }))
  const checked = await checkPlanChoice(account, { ...empty, iccid })
  expect(checked).toMatchObject({ errors: [{ field: 'iccid' }] })
})

test('cleans pasted voucher codes', async () => {
  const checked = await checkPlanChoice(account, {
    ...empty,
    voucherCode: '\u{200B} SPRING–20\u{A0}',
  })
  expect(checked).toMatchObject({ choice: { voucherCode: 'SPRING-20' } })
})

test('ignores fields that contain only spaces', async () => {
  const blank = { iccid: ' ', imei: '\u{A0}', voucherCode: '\u{200B}' }
  const checked = await checkPlanChoice(account, { ...empty, ...blank })
  expect(checked).toEqual({ ok: true, choice: { plan: 'pln_1' } })
})

test.each([
  ['unknown', null],
  ['in use', { ...card, status: 'active' }],
  ['of another network', { ...card, provider: 'p3' }],
  ['of a type that the plan does not support', { ...card, type: 'iSIM' }],
])('rejects a SIM card that is %s', async (_what, sim) => {
  search.mockResolvedValue(sim)
  const checked = await checkPlanChoice(account, { ...empty, iccid })
  expect(checked).toEqual({ ok: false, errors: [{ field: 'iccid', reason: 'simNotUsable' }] })
})

test('rejects a SIM card of a pending subscription', async () => {
  hasSim.mockImplementation(async (id) => id === card.id)
  const checked = await checkPlanChoice(account, { ...empty, iccid })
  expect(checked).toEqual({ ok: false, errors: [{ field: 'iccid', reason: 'simNotUsable' }] })
})

const oldPhone = { id: 'dev_2', imei: '490154203237518', model: { simTypes: ['other'] } }

test.each([
  ['device', { device: 'dev_2' }],
  ['imei', { imei: '490154203237518' }],
])(
  'rejects a saved device without a SIM type of the plan at the field %s',
  async (field, given) => {
    const devices = [...account.devices, oldPhone]
    const checked = await checkPlanChoice({ ...account, devices }, { ...empty, ...given })
    expect(checked).toEqual({ ok: false, errors: [{ field, reason: 'deviceDoesNotFit' }] })
  },
)

describe('the choice of a visitor', () => {
  const catalog = { ...account, devices: [] }

  test('keeps the number of a SIM card without looking it up', () => {
    const checked = checkVisitorChoice(catalog, { ...empty, addons: 'add_1', iccid })
    const sim = { iccid: '8942424242000000010' }
    expect(checked).toEqual({ ok: true, choice: { plan: 'pln_1', addons: ['add_1'], sim } })
    expect(search).not.toHaveBeenCalled()
    expect(hasSim).not.toHaveBeenCalled()
  })

  test.each([
    [{ plan: 'pln_9' }, 'plan', 'planNotAvailable'],
    [{ addons: ['add_9'] }, 'addons', 'addonDoesNotFit'],
    [{ device: 'dev_1' }, 'device', 'notYours'],
    [{ imei: '490154203237519' }, 'imei', 'badImei'],
    [{ iccid: '12345' }, 'iccid', 'badIccid'],
    [{ voucherCode: 'X'.repeat(65) }, 'voucherCode', 'badVoucher'],
    [{ sim: 'sim_1' }, null, 'invalidInput'],
  ])('is rejected with %j', (differences, field, reason) => {
    const checked = checkVisitorChoice(catalog, { ...empty, ...differences })
    expect(checked).toEqual({ ok: false, errors: [{ field, reason }] })
  })

  test('is rejected with a SIM card for a plan that has no SIM cards', () => {
    const esimOnly = { ...catalog, plans: [aPlan({ simTypes: ['eSIM'] })] }
    const checked = checkVisitorChoice(esimOnly, { ...empty, iccid })
    expect(checked).toEqual({ ok: false, errors: [{ field: 'iccid', reason: 'simNotUsable' }] })
  })
})
