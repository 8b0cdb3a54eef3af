import { describe, expect, test } from 'vitest'
import { newConnect, startFlow } from '../../../testing/connect'

describe('updateUserFullName', () => {
  test('saves a valid name', async () => {
    const connect = newConnect()
    const { submit, callback } = await startFlow(connect, { type: 'updateUserFullName' })
    expect((await submit('name', { fullName: ' ' })).status).toBe(422)
    expect((await submit('name', { fullName: 'x'.repeat(201) })).status).toBe(422)
    expect((await submit('name', { fullName: ' Grace “Amazing” Hopper ' })).url).toBe(
      callback('success'),
    )
    const saved = connect.gigs.store.get('users', connect.user.id)
    expect(saved?.fullName).toBe('Grace “Amazing” Hopper')
  })
})
