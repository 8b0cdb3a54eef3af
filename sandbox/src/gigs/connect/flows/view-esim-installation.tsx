import { installationCodes, scheduleInstallation } from '../../domain/esim-installation'
import { requireSubscription } from '../../domain/references'
import type { Gigs, Subscription } from '../../model/state'
import { EsimGuide } from '../esim-guide'
import { Button, StepForm } from '../form-parts'
import { defineFlow } from '../flow'

/**
 * How to install the eSIM, and **Done**, which leads home with success (docs/gigs-api.md#viewesiminstallation
 * and docs/gigs-api.md#redirects-from-view-pages).
 */
export const viewEsimInstallation = defineFlow('viewEsimInstallation', {
  show({ gigs }, step, intent) {
    const subscription = requireSubscription(gigs, intent.viewEsimInstallation.subscription)
    return step === 'install' ? { screen: screen(gigs, subscription) } : { goTo: 'install' }
  },
  complete({ gigs }, step, _form, intent) {
    if (step !== 'install') return { goTo: 'install' }
    const { sim: id } = requireSubscription(gigs, intent.viewEsimInstallation.subscription)
    const sim = id === null ? null : gigs.store.get('sims', id)
    if (sim) gigs.change(() => scheduleInstallation(gigs, sim))
    return { finish: 'success' }
  },
})

function screen(gigs: Gigs, subscription: Subscription) {
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  const codes = sim && subscription.status !== 'ended' ? installationCodes(sim) : null
  const title = codes?.activationCode ? 'Install your eSIM' : 'Your SIM'
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        {codes?.activationCode ? (
          <EsimGuide
            activationCode={codes.activationCode}
            ios={codes.iosInstallUrl}
            android={codes.androidInstallUrl}
          />
        ) : (
          <p class="note">{whyNothing(subscription, sim !== null)}</p>
        )}
        <StepForm>
          <Button>Done</Button>
        </StepForm>
      </>
    ),
  }
}

function whyNothing({ status }: Subscription, hasSim: boolean) {
  if (status === 'ended') return 'This plan has ended. There is nothing to install any more.'
  return hasSim
    ? 'This plan works with a SIM card. Put it into your device: there is nothing to install.'
    : 'Your eSIM is still being prepared. Come back in a few minutes.'
}
