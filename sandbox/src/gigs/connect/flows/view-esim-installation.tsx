import { installationCodes, scheduleInstallation } from '../../domain/esim-installation'
import { requireSubscription } from '../../domain/references'
import type { Subscription } from '../../model/state'
import { Button, LinkButton, StepForm } from '../form-parts'
import { defineFlow, type FlowContext } from '../flow'
import type { Translator } from '../words/translator'
import { Fact } from '../subscription-parts'
import { encode } from 'uqr'

/**
 * Shows how to install the eSIM. **Done** ends the session as `success` (docs/gigs-api.md#viewesiminstallation and
 * docs/gigs-api.md#redirects-from-view-pages).
 */
export const viewEsimInstallation = defineFlow('viewEsimInstallation', {
  show(flow, step, intent) {
    const subscription = requireSubscription(flow.gigs, intent.viewEsimInstallation.subscription)
    return step === 'install' ? { screen: screen(flow, subscription) } : { goTo: 'install' }
  },
  complete({ gigs }, step, _form, intent) {
    if (step !== 'install') return { goTo: 'install' }
    const { sim: id } = requireSubscription(gigs, intent.viewEsimInstallation.subscription)
    const sim = id === null ? null : gigs.store.get('sims', id)
    if (sim) gigs.change(() => scheduleInstallation(gigs, sim))
    return { finish: 'success' }
  },
})

function screen({ gigs, t }: FlowContext, subscription: Subscription) {
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  const codes = sim && subscription.status !== 'ended' ? installationCodes(sim) : null
  const title = t(codes?.activationCode ? 'esim.title' : 'esim.simTitle')
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        {codes?.activationCode ? (
          <EsimGuide
            t={t}
            activationCode={codes.activationCode}
            ios={codes.iosInstallUrl}
            android={codes.androidInstallUrl}
          />
        ) : (
          <p class="note">{noInstallationText(t, subscription, sim !== null)}</p>
        )}
        <StepForm>
          <Button>{t('page.done')}</Button>
        </StepForm>
      </>
    ),
  }
}

function noInstallationText(t: Translator, { status }: Subscription, hasSim: boolean) {
  if (status === 'ended') return t('esim.ended')
  return t(hasSim ? 'esim.card' : 'esim.pending')
}

type Guide = {
  t: Translator
  activationCode: string
  ios: string | null
  android: string | null
}

/** Explains three ways to install: by link on this device, by QR code on another device, and manually. */
function EsimGuide({ t, activationCode, ios, android }: Guide) {
  const [, server = '', matchingId = ''] = activationCode.split('$')
  return (
    <>
      <p class="lede">{t('esim.intro')}</p>
      <section class="guide">
        <h2>{t('esim.here')}</h2>
        <div class="buttons" data-row>
          {ios && (
            <LinkButton href={ios} look="secondary">
              {t('esim.iphone')}
            </LinkButton>
          )}
          {android && (
            <LinkButton href={android} look="secondary">
              {t('esim.android')}
            </LinkButton>
          )}
        </div>
      </section>
      <section class="guide">
        <h2>{t('esim.elsewhere')}</h2>
        <p class="muted">{t('esim.scan')}</p>
        <div class="qr">
          <QrCode text={activationCode} label={t('esim.qr')} />
        </div>
      </section>
      <section class="guide">
        <h2>{t('esim.manually')}</h2>
        <dl class="facts">
          <Fact term={t('esim.server')}>
            <span class="mono">{server}</span>
          </Fact>
          <Fact term={t('esim.code')}>
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
