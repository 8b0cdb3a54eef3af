import type { Sim } from '../model/state'

const downloadServer = 'smdp.sandbox.example'

/**
 * How an eSIM gets onto a phone (docs/gigs-api.md#simcredentials); all null for a pSIM. Whoever has the code
 * can install it.
 */
export function installation({ matchingId }: Sim) {
  if (matchingId === null)
    return { activationCode: null, qrCodeUrl: null, androidInstallUrl: null, iosInstallUrl: null }
  const activationCode = `LPA:1$${downloadServer}$${matchingId}`
  const carddata = encodeURIComponent(activationCode)
  return {
    activationCode,
    qrCodeUrl: null,
    androidInstallUrl: `https://esimsetup.android.com/esim_qrcode_provisioning?carddata=${carddata}`,
    iosInstallUrl: `https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=${carddata}`,
  }
}
