import { LinkButton } from './form-parts'
import { QrCode } from './qr'
import { Fact } from './subscription-parts'

type Guide = { activationCode: string; ios: string | null; android: string | null }

/** On this device by a link, on another by its camera, and by hand where neither works. */
export function EsimGuide({ activationCode, ios, android }: Guide) {
  const [, server = '', matchingId = ''] = activationCode.split('$')
  return (
    <>
      <p class="lede">
        You need Wi-Fi, and the device has to be unlocked. An eSIM can be installed once.
      </p>
      <section class="guide">
        <h2>On this device</h2>
        <div class="buttons" data-row>
          {ios && (
            <LinkButton href={ios} look="quiet">
              Install on iPhone
            </LinkButton>
          )}
          {android && (
            <LinkButton href={android} look="quiet">
              Install on Android
            </LinkButton>
          )}
        </div>
      </section>
      <section class="guide">
        <h2>On another device</h2>
        <p class="muted">Open its camera and point it at this code.</p>
        <div class="qr">
          <QrCode text={activationCode} label="QR code that installs the eSIM" />
        </div>
      </section>
      <section class="guide">
        <h2>By hand</h2>
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
