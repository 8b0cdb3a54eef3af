import { secondsAfter } from '../clock'
import { invalid } from '../errors'
import type { Gigs, Sim } from '../model/state'

const DOWNLOAD_SERVER = 'smdp.sandbox.example'

/** Schedules the installation of an eSIM whose guide the customer has completed. Does nothing if it is installed. */
export function scheduleInstallation(gigs: Gigs, sim: Sim): void {
  const owner = sim.user === null ? null : gigs.store.get('users', sim.user)
  const { installationSeconds } = gigs.settings(owner?.email)
  if (sim.profile?.status !== 'unknown' || sim.installsAt) return
  const installsAt = secondsAfter(gigs.now(), installationSeconds).toISOString()
  gigs.store.put('sims', { ...sim, installsAt })
}

/**
 * Installs an eSIM now.
 * @throws ApiError for a pSIM, or if the eSIM was installed before: an eSIM can be installed only once.
 */
export function installEsim(gigs: Gigs, sim: Sim): Sim {
  if (sim.profile?.status !== 'unknown') {
    throw invalid('Only an eSIM that was never installed can be installed.')
  }
  return completeInstallation(gigs, sim)
}

/** Completes a scheduled installation. A profile that has changed since then stays as it is. */
export function completeInstallation(gigs: Gigs, sim: Sim): Sim {
  const isNew = sim.profile?.status === 'unknown'
  const installed = { status: 'installed', updatedAt: gigs.now().toISOString() } as const
  const profile = isNew ? installed : sim.profile
  return gigs.store.put('sims', { ...sim, profile, installsAt: null })
}

/**
 * Returns the codes to install an eSIM (docs/gigs-api.md#simcredentials), all null for a pSIM. They are secret: anyone
 * with the code can install the eSIM.
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
