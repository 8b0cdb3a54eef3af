import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import type { Gigs, Sim } from '../model/state'

const DOWNLOAD_SERVER = 'smdp.sandbox.example'

/** The customer has seen the guide: some time later the eSIM is on the phone, unless it is there already. */
export function scheduleInstallation(gigs: Gigs, sim: Sim): void {
  const owner = sim.user === null ? null : gigs.store.get('users', sim.user)
  const { installationSeconds } = gigs.settings(owner?.email)
  if (sim.profile?.status !== 'unknown' || sim.installsAt) return
  const installsAt = secondsAfter(gigs.now(), installationSeconds).toISOString()
  gigs.store.put('sims', { ...sim, installsAt })
}

/** Puts an eSIM on the phone now. Refused for a pSIM and for one that was installed before: it works once. */
export function installEsim(gigs: Gigs, sim: Sim): Sim {
  if (sim.profile?.status !== 'unknown') {
    throw invalid('Only an eSIM that was never installed can be installed.')
  }
  return completeInstallation(gigs, sim)
}

/** The same when its time has come; one that meanwhile changed in another way stays as it is. */
export function completeInstallation(gigs: Gigs, sim: Sim): Sim {
  const isNew = sim.profile?.status === 'unknown'
  const installed = { status: 'installed', updatedAt: gigs.now().toISOString() } as const
  const profile = isNew ? installed : sim.profile
  return gigs.store.put('sims', { ...sim, profile, installsAt: null })
}

/**
 * How an eSIM gets onto a phone (docs/gigs-api.md#simcredentials); all null for a pSIM. Whoever has the code
 * can install it.
 */
export function installationCodes({ matchingId }: Sim) {
  if (matchingId === null) {
    return { activationCode: null, qrCodeUrl: null, androidInstallUrl: null, iosInstallUrl: null }
  }
  const activationCode = `LPA:1$${DOWNLOAD_SERVER}$${matchingId}`
  const carddata = encodeURIComponent(activationCode)
  return {
    activationCode,
    qrCodeUrl: null,
    androidInstallUrl: `https://esimsetup.android.com/esim_qrcode_provisioning?carddata=${carddata}`,
    iosInstallUrl: `https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=${carddata}`,
  }
}
