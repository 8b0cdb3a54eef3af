import { describe, expect, test } from 'vitest'
import { advanceClock } from '../../clock'
import { cancelSubscription } from '../../domain/cancellation'
import { card } from '../../../testing/checkout'
import { newAddon, newConnect, newPlan, startFlow, subscribe } from '../../../testing/connect'

async function atChoice(connect = newConnect()) {
  const { gigs, user } = connect
  const plan = newPlan(gigs)
  const { id } = subscribe(gigs, user, plan)
  const offers = { addon: newAddon(gigs, plan), bigger: newPlan(gigs, { name: 'Bigger' }) }
  const intent = { type: 'changeSubscription', changeSubscription: { subscription: id } } as const
  const flow = await startFlow(connect, intent)
  const now = () => gigs.store.get('subscriptions', id)
  return { gigs, id, plan, offers, now, ...flow }
}

describe('changeSubscription', () => {
  test('changes the plan at the next renewal', async () => {
    const { gigs, id, plan, offers, now, submit, callback, page } = await atChoice()
    expect(page.text).toContain('Bigger')
    const nextPage = await submit('choose', { choice: offers.bigger.id })
    expect(nextPage.url).toMatch(/\/change$/)
    expect(gigs.store.list('subscriptionChanges')).toEqual([])
    const both = await Promise.all([submit('change', {}), submit('change', {})])
    for (const { url } of both) expect(url).toMatch(/\/done$/)
    expect(gigs.store.list('subscriptionChanges')).toMatchObject([
      {
        status: 'pending',
        plan: offers.bigger.id,
        subscription: id,
        scheduledAt: now()?.currentPeriod?.end,
      },
    ])
    expect(gigs.store.list('payments')).toEqual([])
    expect(now()?.plan).toBe(plan.id)
    expect((await submit('done', {})).url).toBe(callback('success'))
    advanceClock(gigs.store, 32 * 86_400)
    gigs.change(() => null)
    expect(now()?.plan).toBe(offers.bigger.id)
  })

  test('sells an add-on once', async () => {
    const { gigs, offers, submit, callback } = await atChoice()
    expect((await submit('choose', { choice: offers.addon.id })).url).toMatch(/\/payment$/)
    await Promise.all([submit('payment', card), submit('payment', card)])
    expect(gigs.store.list('subscriptionAddons')).toMatchObject([{ addon: offers.addon.id }])
    expect(gigs.store.list('payments')).toHaveLength(1)
    expect((await submit('choose', { choice: offers.addon.id })).url).toMatch(/\/done$/)
    expect((await submit('done', {})).url).toBe(callback('success'))
  })

  test('replaces a pending change', async () => {
    const connect = newConnect()
    const first = await atChoice(connect)
    await first.submit('choose', { choice: first.offers.bigger.id })
    await first.submit('change', {})
    const replacement = newPlan(connect.gigs, { name: 'Other' })
    const intent = {
      type: 'changeSubscription',
      changeSubscription: { subscription: first.id },
    } as const
    const second = await startFlow(connect, intent)
    expect(second.page.text).toContain('It changes to Bigger')
    await second.submit('choose', { choice: replacement.id })
    await second.submit('change', {})
    expect(connect.gigs.store.list('subscriptionChanges')).toMatchObject([
      { status: 'deleted' },
      { status: 'pending', plan: replacement.id },
    ])
  })

  test('offers only available plans of the same type and network', async () => {
    const connect = newConnect()
    const validity = { value: 30, unit: 'day', type: 'oneTime', minimumPeriods: 1 } as const
    const incompatible = [
      newPlan(connect.gigs, { name: 'Once', validity }),
      newPlan(connect.gigs, { name: 'Archived', status: 'archived' }),
      newPlan(connect.gigs, { name: 'Elsewhere', provider: 't11' }),
      newPlan(connect.gigs, { name: 'Card', simTypes: ['pSIM'] }),
    ]
    const { gigs, plan, page, submit } = await atChoice(connect)
    for (const { id, name } of [...incompatible, plan]) {
      expect(page.text).not.toContain(`<span class="name">${name}<`)
      expect((await submit('choose', { choice: id })).status).toBe(422)
    }
    expect(gigs.store.list('subscriptionChanges')).toEqual([])
  })

  test('offers nothing for a canceled plan without add-ons', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    const subscription = subscribe(gigs, user, newPlan(gigs))
    newPlan(gigs)
    gigs.change(() => cancelSubscription(gigs, subscription))
    const intent = {
      type: 'changeSubscription',
      changeSubscription: { subscription: subscription.id },
    } as const
    const { page } = await startFlow(connect, intent)
    expect(page.text).toContain('no other plans or add-ons')
  })

  test('rejects a plan change in the last hour before the renewal', async () => {
    const { gigs, offers, now, submit } = await atChoice()
    await submit('choose', { choice: offers.bigger.id })
    const end = Date.parse(now()?.currentPeriod?.end ?? '')
    advanceClock(gigs.store, (end - gigs.now().getTime()) / 1000 - 1800)
    const session = gigs.store.list('connectSessions')[0]
    if (session) {
      gigs.store.put('connectSessions', { ...session, openedAt: gigs.now().toISOString() })
    }
    expect(await submit('change', {})).toMatchObject({
      status: 422,
      text: expect.stringContaining('too close to the renewal'),
    })
    expect(gigs.store.list('subscriptionChanges')).toEqual([])
  })
})
