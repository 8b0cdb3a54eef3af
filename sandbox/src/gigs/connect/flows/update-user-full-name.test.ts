import { describe, expect, test } from 'vitest'
import { newConnect, startFlow } from '../../../testing/connect'

describe('updateUserFullName', () => {
  test('saves the name and leads home', async () => {
    const connect = newConnect()
    const { at, home } = await startFlow(connect, { type: 'updateUserFullName' })
    expect((await at('name', { fullName: ' ' })).status).toBe(422)
    expect((await at('name', { fullName: 'x'.repeat(201) })).status).toBe(422)
    expect((await at('name', { fullName: ' Grace “Amazing” Hopper ' })).url).toBe(home('success'))
    const saved = connect.gigs.store.get('users', connect.user.id)
    expect(saved?.fullName).toBe('Grace “Amazing” Hopper')
  })
})
