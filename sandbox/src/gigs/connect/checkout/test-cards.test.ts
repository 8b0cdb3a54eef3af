import { expect, test } from 'vitest'
import { parseCard } from '../../domain/cards'
import { newConnect } from '../../../testing/connect'
import { filledIn, testCards } from './test-cards'

test.each(testCards)('$number does what the hint says: $says', ({ number, rule }) => {
  const { gigs } = newConnect()
  const query = new URLSearchParams({ card: number.replaceAll(' ', '') })
  const { expiry = '', cvc = '' } = filledIn(query, gigs.now())
  expect(parseCard(gigs, { number, expiry, cvc }).rule).toBe(rule)
})
