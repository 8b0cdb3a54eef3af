import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import type { Gigs, Sim } from '../model/state'

/** The customer has seen the guide: some time later the eSIM is on the phone, unless it is there already. */
export function expectInstallation(gigs: Gigs, sim: Sim): void {
  const owner = sim.user === null ? null : gigs.store.get('users', sim.user)
  const { installationSeconds } = gigs.settings(owner?.email)
  if (sim.profile?.status !== 'unknown' || sim.installsAt) return
  const installsAt = secondsAfter(gigs.now(), installationSeconds).toISOString()
  gigs.store.put('sims', { ...sim, installsAt })
}

/** Puts an eSIM on the phone now. Refused for a pSIM and for one that was installed before: it works once. */
export function install(gigs: Gigs, sim: Sim): Sim {
  if (sim.profile?.status !== 'unknown')
    throw invalid('Only an eSIM that was never installed can be installed.')
  return finishInstallation(gigs, sim)
}

/** The same when its time has come; one that meanwhile changed in another way stays as it is. */
export function finishInstallation(gigs: Gigs, sim: Sim): Sim {
  const isNew = sim.profile?.status === 'unknown'
  const installed = { status: 'installed', updatedAt: gigs.now().toISOString() } as const
  const profile = isNew ? installed : sim.profile
  return gigs.store.put('sims', { ...sim, profile, installsAt: null })
}
