import { installationCodes, scheduleInstallation } from '../../domain/esim-installation'
import { requireSubscription } from '../../domain/references'
import type { Gigs, Subscription } from '../../model/state'
import { Button, LinkButton, StepForm } from '../form-parts'
import { defineFlow } from '../flow'
import { Fact } from '../subscription-parts'
import { encode } from 'uqr'

/**
 * Shows how to install the eSIM. **Done** ends the session as `success` (docs/gigs-api.md#viewesiminstallation and
 * docs/gigs-api.md#redirects-from-view-pages).
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
          <p class="note">{noInstallationText(subscription, sim !== null)}</p>
        )}
        <StepForm>
          <Button>Done</Button>
        </StepForm>
      </>
    ),
  }
}

function noInstallationText({ status }: Subscription, hasSim: boolean) {
  if (status === 'ended') return 'This plan has ended. There is nothing to install anymore.'
  return hasSim
    ? 'This plan uses a SIM card. Insert it into your device: there is nothing to install.'
    : 'Your eSIM is still being prepared. Come back in a few minutes.'
}

type Guide = { activationCode: string; ios: string | null; android: string | null }

/** Explains three ways to install: by link on this device, by QR code on another device, and manually. */
function EsimGuide({ activationCode, ios, android }: Guide) {
  const [, server = '', matchingId = ''] = activationCode.split('$')
  return (
    <>
      <p class="lede">
        Connect to Wi-Fi and make sure that your device isn’t locked to a carrier. You can install
        an eSIM only once.
      </p>
      <section class="guide">
        <h2>On this device</h2>
        <div class="buttons" data-row>
          {ios && (
            <LinkButton href={ios} look="secondary">
              Install on iPhone
            </LinkButton>
          )}
          {android && (
            <LinkButton href={android} look="secondary">
              Install on Android
            </LinkButton>
          )}
        </div>
      </section>
      <section class="guide">
        <h2>On another device</h2>
        <p class="muted">Scan this code with the camera of the other device.</p>
        <div class="qr">
          <QrCode text={activationCode} label="QR code that installs the eSIM" />
        </div>
      </section>
      <section class="guide">
        <h2>Manually</h2>
        <dl class="facts">
          <Fact term="SM-DP+ address">
            <span class="mono">{server}</span>
          </Fact>
          <Fact term="Activation code">
            <span class="mono">{matchingId}</span>
          </Fact>
        </dl>
      </section>
    </>
  )
}

/** Renders a QR code inline, because its content is a secret (docs/gigs-api.md#simcredentials). */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  )
  // oxlint-disable jsx-a11y/prefer-tag-over-role -- an img would need another request
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#000" d={path.join('')} />
    </svg>
  )
}
