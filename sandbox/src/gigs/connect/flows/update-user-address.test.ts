import { describe, expect, test } from 'vitest'
import { addAddress } from '../../domain/addresses'
import { newConnect, startFlow } from '../../../testing/connect'

const values = {
  country: 'US',
  line1: '1 Navy Way',
  postalCode: '10001',
  city: 'New York',
  state: 'NY',
}

describe('updateUserAddress', () => {
  test('shows the newest address and adds the changed one', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    addAddress(gigs, user, { ...values, line1: 'Old 1' })
    const { page, submit, callback } = await startFlow(connect, { type: 'updateUserAddress' })
    expect(page.text).toContain('value="Old 1"')
    expect((await submit('address', values)).url).toBe(callback('success'))
    expect(gigs.store.list('addresses').map(({ line1 }) => line1)).toEqual(['Old 1', '1 Navy Way'])
  })

  test('keeps the values of an invalid address', async () => {
    const connect = newConnect()
    const { submit } = await startFlow(connect, { type: 'updateUserAddress' })
    const sent = await submit('address', { ...values, postalCode: 'x' })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining('value="1 Navy Way"') })
    expect(connect.gigs.store.list('addresses')).toEqual([])
  })
})
