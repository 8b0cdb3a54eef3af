import { expect, test } from 'vitest'
import { parseCard } from '../../domain/cards'
import { newConnect } from '../../../testing/connect'
import { testCardValues, testCards } from './test-cards'

test.each(testCards)('the card $number behaves as described: $rule', ({ number, rule }) => {
  const { gigs } = newConnect()
  const query = new URLSearchParams({ card: number.replaceAll(' ', '') })
  const { expiry = '', cvc = '' } = testCardValues(query, gigs.now())
  expect(parseCard(gigs, { number, expiry, cvc }).rule).toBe(rule)
})
