import { describe, expect, test } from 'vitest'
import { endSubscription } from '../../domain/cancellation'
import { installationCodes } from '../../domain/esim-installation'
import { claimSimCard } from '../../domain/sims'
import { createSubscription } from '../../domain/subscriptions'
import { changeSettings } from '../../settings'
import { newConnect, newPlan, startFlow, subscribe } from '../../../testing/connect'

function intentFor(subscription: string) {
  return { type: 'viewEsimInstallation', viewEsimInstallation: { subscription } } as const
}

describe('viewEsimInstallation', () => {
  test('shows all ways to install, and Done ends the session as success', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    changeSettings(gigs.store, null, { project: 'billing' })
    const { id, sim } = subscribe(gigs, user, newPlan(gigs))
    const { page, submit, callback } = await startFlow(connect, intentFor(id))
    const used = gigs.store.get('sims', sim ?? '')
    const code = used && installationCodes(used)
    expect(page.text).toContain('aria-label="QR code that installs the eSIM"')
    expect(page.text).toContain(`>${used?.matchingId}<`)
    expect(page.text).toContain(`href="${code?.iosInstallUrl}"`)
    expect(page.text).toContain(`href="${code?.androidInstallUrl}"`)
    expect((await submit('install', {})).url).toBe(callback('success'))
  })

  test('shows nothing to install for a SIM card or a missing SIM', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    const plan = newPlan(gigs, { simTypes: ['pSIM', 'eSIM'] })
    const card = claimSimCard(gigs, user, '8942424242000000000', 'test')
    const subscription = gigs.change(() => createSubscription(gigs, { user, plan, sim: card.id }))
    const withCard = await startFlow(connect, intentFor(subscription.id))
    expect(withCard.page.text).toContain('there is nothing to install')
    changeSettings(gigs.store, null, { activationSeconds: 60 })
    const pending = await startFlow(connect, intentFor(subscribe(gigs, user, plan).id))
    expect(pending.page.text).toContain('still being prepared')
  })

  test('hides the code of an ended plan', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    const subscription = subscribe(gigs, user, newPlan(gigs))
    gigs.change(() => endSubscription(gigs, subscription, 'simUnusable'))
    const { page } = await startFlow(connect, intentFor(subscription.id))
    expect(page.text).toContain('has ended')
    expect(page.text).not.toContain('QR code')
  })
})
