import { describe, expect, test } from 'vitest'
import {
  callsAndTexts,
  catalogFacts,
  conditions,
  differences,
  shortCoverage,
  termClaim,
} from '@/components/plans/plan-words'
import { translatorFor } from '@/lib/i18n/translator'
import { aPlan, oneTimePlan } from '@/lib/testing/account'

const display = { locale: 'en-US', timeZone: 'UTC' }
const german = { locale: 'de-DE', timeZone: 'UTC' }
const spanish = { locale: 'es-ES', timeZone: 'UTC' }
const t = translatorFor(display.locale)
const bound = aPlan({
  id: 'bound',
  validity: { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 12 },
})

test.each([
  [null, null, 'Unlimited calls and texts'],
  [0, 0, 'Data only, no calls or texts'],
  [30_000, 500, '500 min of calls, 500 texts'],
  [null, 1, 'Unlimited calls, 1 text'],
  [0, null, 'No calls, unlimited texts'],
])('says %s seconds of calls and %s texts as “%s”', (voiceSeconds, smsMessages, text) => {
  const allowances = { dataBytes: 0, voiceSeconds, smsMessages }
  expect(callsAndTexts({ allowances }, display)).toBe(text)
})

test.each([
  [german, null, null, 'Telefonie und SMS unbegrenzt'],
  [german, 30_000, 1, '500 Min. Telefonie, 1 SMS'],
  [spanish, 0, null, 'Sin llamadas, SMS ilimitados'],
  [spanish, null, 1500, 'Llamadas ilimitadas, 1500 SMS'],
])('says calls and texts in %j', (language, voiceSeconds, smsMessages, text) => {
  const allowances = { dataBytes: 0, voiceSeconds, smsMessages }
  expect(callsAndTexts({ allowances }, language).replaceAll('\u{A0}', ' ')).toBe(text)
})

test('names a minimum term and throttling, and nothing else', () => {
  const throttling = { thresholdBytes: 50_000_000_000, bandwidthBitsPerSecond: 1_000_000 }
  const stop = { ...throttling, bandwidthBitsPerSecond: 0 }
  expect(conditions({ ...bound, limits: { throttling } }, display)).toEqual([
    'At least 12 months',
    'Slower after 50 GB',
  ])
  expect(conditions(aPlan({ limits: { throttling: stop } }), display)).toEqual([
    'No more data after 50 GB',
  ])
  expect(conditions(aPlan(), display)).toEqual([])
})

test.each([
  [{ name: 'United States', countries: ['US'] }, 'United States'],
  [{ name: 'Nordics', countries: ['NO', 'SE'] }, 'Nordics (2 countries)'],
  [{ name: '', countries: ['NO', 'SE'] }, '2 countries'],
  [{ name: 'World', countries: [] }, 'World'],
])('says the coverage %j as “%s”', (coverage, text) => {
  expect(shortCoverage({ coverage }, display)).toBe(text)
})

test('names countries and regions in the language of the display', () => {
  const countries = ['NO', 'SE']
  expect(shortCoverage({ coverage: { name: '', countries: ['SE'] } }, german)).toBe('Schweden')
  expect(shortCoverage({ coverage: { name: 'Nordics', countries } }, german)).toBe(
    'Nordics (2 Länder)',
  )
  expect(shortCoverage({ coverage: { name: '', countries } }, spanish)).toBe('2 países')
})

test('says where a plan works and its SIM only if the plans differ in it', () => {
  const card = aPlan({ simTypes: ['pSIM'] })
  const abroad = aPlan({ coverage: { name: '', countries: ['FR'] } })
  expect(differences(aPlan(), [aPlan(), aPlan({ id: 'pln_2' })], display)).toEqual([])
  expect(differences(card, [card, aPlan()], display)).toEqual(['SIM card'])
  expect(differences(abroad, [card, abroad], display)).toEqual(['France', 'eSIM'])
})

describe('the claim about minimum terms', () => {
  test.each([
    [[aPlan(), oneTimePlan], 'No plan has a minimum term, so you can cancel whenever you like.'],
    [[aPlan(), bound], 'Some plans have a minimum term. You see it before you choose.'],
    [[bound], 'Each plan has a minimum term. You see it before you choose.'],
    [[oneTimePlan], 'Every plan ends on its own, so there is nothing to cancel.'],
  ])('is true for the plans on sale', (plans, claim) => {
    expect(termClaim(plans, t)).toBe(claim)
  })

  test('is empty without plans', () => {
    expect(termClaim([], t)).toBe('')
  })
})

describe('the facts on the landing page', () => {
  const cheap = aPlan({ price: { amount: 900, currency: 'USD' }, simTypes: ['pSIM'] })

  test.each([
    [[], []],
    [[cheap], ['From $9 / month', 'No minimum term']],
    [
      [aPlan(), cheap, bound],
      ['From $9 / month', 'eSIM, so nothing to ship', 'No minimum term on 2 of 3 plans'],
    ],
    [[bound], ['From $25 / month', 'eSIM, so nothing to ship']],
  ])('are true for the plans on sale', (plans, facts) => {
    expect(catalogFacts(plans, display)).toEqual(facts)
  })
})
