import { expect, test } from 'vitest'
import { newConnect } from '../../testing/connect'
import { portingStatuses } from '../model/porting'
import type { Gigs, User } from '../model/state'
import { submitPortingDetails } from './porting-edits'
import { draftPorting } from './portings'

const open = new Set(['informationRequired', 'declined'])

test.each(portingStatuses)('an answer to a porting that is %s', (status) => {
  const { gigs, user } = newConnect()
  const porting = { ...newPorting(gigs, user), status }
  const answer = () => submitPortingDetails(gigs, porting, { accountNumber: '1' })
  if (open.has(status)) expect(answer()).toMatchObject({ status: 'pending', accountNumber: '1' })
  else expect(answer).toThrow(expect.objectContaining({ code: 'portingNotUpdatable' }))
})

test('waits for the rest while something is missing', () => {
  const { gigs, user } = newConnect()
  const porting = { ...newPorting(gigs, user), status: 'declined' as const }
  expect(submitPortingDetails(gigs, porting, {}).status).toBe('informationRequired')
})

function newPorting(gigs: Gigs, user: User) {
  const phoneNumber = '+19595550100'
  const wish = { user, phoneNumber, provider: 'test', recipientProvider: 'svp_0' }
  return draftPorting(gigs, { ...wish, required: ['accountNumber'] })
}
