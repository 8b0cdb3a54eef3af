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
  test('shows every way to install, in a Billing project too, and Done is success', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    changeSettings(gigs.store, null, { project: 'billing' })
    const { id, sim } = subscribe(gigs, user, newPlan(gigs))
    const { page, at, home } = await startFlow(connect, intentFor(id))
    const used = gigs.store.get('sims', sim ?? '')
    const code = used && installationCodes(used)
    expect(page.text).toContain('aria-label="QR code that installs the eSIM"')
    expect(page.text).toContain(`>${used?.matchingId}<`)
    expect(page.text).toContain(`href="${code?.iosInstallUrl}"`)
    expect(page.text).toContain(`href="${code?.androidInstallUrl}"`)
    expect((await at('install', {})).url).toBe(home('success'))
  })

  test('has nothing to install for a SIM card, or before there is a SIM', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    const plan = newPlan(gigs, { simTypes: ['pSIM', 'eSIM'] })
    const card = claimSimCard(gigs, user, '8942424242000000000', 'test')
    const line = gigs.change(() => createSubscription(gigs, { user, plan, sim: card.id }))
    const onCard = await startFlow(connect, intentFor(line.id))
    expect(onCard.page.text).toContain('there is nothing to install')
    changeSettings(gigs.store, null, { activationSeconds: 60 })
    const pending = await startFlow(connect, intentFor(subscribe(gigs, user, plan).id))
    expect(pending.page.text).toContain('still being prepared')
  })

  test('hides the code of a plan that has ended', async () => {
    const connect = newConnect()
    const { gigs, user } = connect
    const line = subscribe(gigs, user, newPlan(gigs))
    gigs.change(() => endSubscription(gigs, line, 'simUnusable'))
    const { page } = await startFlow(connect, intentFor(line.id))
    expect(page.text).toContain('has ended')
    expect(page.text).not.toContain('QR code')
  })
})
