import { expect, test } from 'vitest'
import { newConnect } from '../../testing/connect'
import { portingStatuses } from '../model/porting'
import type { Gigs, User } from '../model/state'
import { submitPortingDetails } from './porting-edits'
import { draftPorting } from './portings'

const open = new Set(['informationRequired', 'declined'])

test.each(portingStatuses)('submitPortingDetails for a porting that is %s', (status) => {
  const { gigs, user } = newConnect()
  const porting = { ...newPorting(gigs, user), status }
  const submit = () => submitPortingDetails(gigs, porting, { accountNumber: '1' })
  if (open.has(status)) expect(submit()).toMatchObject({ status: 'pending', accountNumber: '1' })
  else expect(submit).toThrow(expect.objectContaining({ code: 'portingNotUpdatable' }))
})

test('a porting with missing details stays informationRequired', () => {
  const { gigs, user } = newConnect()
  const porting = { ...newPorting(gigs, user), status: 'declined' as const }
  expect(submitPortingDetails(gigs, porting, {}).status).toBe('informationRequired')
})

function newPorting(gigs: Gigs, user: User) {
  const phoneNumber = '+19595550100'
  const params = { user, phoneNumber, provider: 'test', recipientProvider: 'svp_0' }
  return draftPorting(gigs, { ...params, required: ['accountNumber'] })
}
