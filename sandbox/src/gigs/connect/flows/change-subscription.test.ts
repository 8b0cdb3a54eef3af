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
  test('changes the plan from the next renewal on, and leads home with Continue', async () => {
    const { gigs, id, plan, offers, now, at, home, page } = await atChoice()
    expect(page.text).toContain('Bigger')
    const asked = await at('choose', { choice: offers.bigger.id })
    expect(asked.url).toMatch(/\/change$/)
    expect(gigs.store.list('subscriptionChanges')).toEqual([])
    const both = await Promise.all([at('change', {}), at('change', {})])
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
    expect((await at('done', {})).url).toBe(home('success'))
    advanceClock(gigs.store, 32 * 86_400)
    gigs.change(() => null)
    expect(now()?.plan).toBe(offers.bigger.id)
  })

  test('sells an add-on, once', async () => {
    const { gigs, offers, at, home } = await atChoice()
    expect((await at('choose', { choice: offers.addon.id })).url).toMatch(/\/payment$/)
    await Promise.all([at('payment', card), at('payment', card)])
    expect(gigs.store.list('subscriptionAddons')).toMatchObject([{ addon: offers.addon.id }])
    expect(gigs.store.list('payments')).toHaveLength(1)
    expect((await at('choose', { choice: offers.addon.id })).url).toMatch(/\/done$/)
    expect((await at('done', {})).url).toBe(home('success'))
  })

  test('lets a second choice take the place of a change that waits', async () => {
    const connect = newConnect()
    const first = await atChoice(connect)
    await first.at('choose', { choice: first.offers.bigger.id })
    await first.at('change', {})
    const other = newPlan(connect.gigs, { name: 'Other' })
    const intent = {
      type: 'changeSubscription',
      changeSubscription: { subscription: first.id },
    } as const
    const second = await startFlow(connect, intent)
    expect(second.page.text).toContain('It changes to Bigger')
    await second.at('choose', { choice: other.id })
    await second.at('change', {})
    expect(connect.gigs.store.list('subscriptionChanges')).toMatchObject([
      { status: 'deleted' },
      { status: 'pending', plan: other.id },
    ])
  })

  test('offers only plans of the same kind and network that are on sale', async () => {
    const connect = newConnect()
    const validity = { value: 30, unit: 'day', type: 'oneTime', minimumPeriods: 1 } as const
    const unfit = [
      newPlan(connect.gigs, { name: 'Once', validity }),
      newPlan(connect.gigs, { name: 'Archived', status: 'archived' }),
      newPlan(connect.gigs, { name: 'Elsewhere', provider: 't11' }),
      newPlan(connect.gigs, { name: 'Card', simTypes: ['pSIM'] }),
    ]
    const { gigs, plan, page, at } = await atChoice(connect)
    for (const { id, name } of [...unfit, plan]) {
      expect(page.text).not.toContain(`<span class="name">${name}<`)
      expect((await at('choose', { choice: id })).status).toBe(422)
    }
    expect(gigs.store.list('subscriptionChanges')).toEqual([])
  })

  test('has nothing to choose for a canceled plan without add-ons', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    const line = subscribe(gigs, user, newPlan(gigs))
    newPlan(gigs)
    gigs.change(() => cancelSubscription(gigs, line))
    const intent = {
      type: 'changeSubscription',
      changeSubscription: { subscription: line.id },
    } as const
    const { page } = await startFlow(connect, intent)
    expect(page.text).toContain('nothing else to choose')
  })

  test('refuses a plan change in the last hour before the renewal', async () => {
    const { gigs, offers, now, at } = await atChoice()
    await at('choose', { choice: offers.bigger.id })
    const end = Date.parse(now()?.currentPeriod?.end ?? '')
    advanceClock(gigs.store, (end - gigs.now().getTime()) / 1000 - 1800)
    const session = gigs.store.list('connectSessions')[0]
    if (session) {
      gigs.store.put('connectSessions', { ...session, openedAt: gigs.now().toISOString() })
    }
    expect(await at('change', {})).toMatchObject({
      status: 422,
      text: expect.stringContaining('too close to the renewal'),
    })
    expect(gigs.store.list('subscriptionChanges')).toEqual([])
  })
})
