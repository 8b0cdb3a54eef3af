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
    const { page, at, home } = await startFlow(connect, { type: 'updateUserAddress' })
    expect(page.text).toContain('value="Old 1"')
    expect((await at('address', values)).url).toBe(home('success'))
    expect(gigs.store.list('addresses').map(({ line1 }) => line1)).toEqual(['Old 1', '1 Navy Way'])
  })

  test('keeps what is values when it is not an address', async () => {
    const connect = newConnect()
    const { at } = await startFlow(connect, { type: 'updateUserAddress' })
    const sent = await at('address', { ...values, postalCode: 'x' })
    expect(sent).toMatchObject({ status: 422, text: expect.stringContaining('value="1 Navy Way"') })
    expect(connect.gigs.store.list('addresses')).toEqual([])
  })
})
