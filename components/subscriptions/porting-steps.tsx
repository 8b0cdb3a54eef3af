import { portingFields } from '@/components/account/describe-todo'
import { IntentButton } from '@/components/connect/intent-button'
import type { ShownLaunch } from '@/components/connect/outcome-banner'
import { portingMessage } from '@/components/subscriptions/porting-messages'
import { type Account, donorName, type Porting, type Subscription } from '@/lib/account/account'
import { type Display, formatPhone } from '@/lib/i18n/format'
import { isNextStep } from '@/lib/i18n/outcome-words'
import { declineMessage } from '@/lib/i18n/porting-declines'
import { useTranslator } from '@/lib/i18n/request'
import type { Translator } from '@/lib/i18n/translator'
import { intents } from '@/lib/intents'
import { isRepairable } from '@/lib/intents/porting'

type Props = {
  porting: Porting
  subscription: Subscription
  account: Account
  display: Display
  /** The launch whose outcome the page shows. */
  launch: ShownLaunch | null
}

const INTENT = 'completePorting'

/** Renders how far a number transfer is, what happens next, and what the user can do about it. */
export function PortingSteps({ porting, subscription: { id }, account, display, launch }: Props) {
  const t = useTranslator()
  const { status, phoneNumber, declinedCode } = porting
  const isDeclined = status === 'declined'
  const { title, text } = isDeclined ? declinedMessage(t, declinedCode) : portingMessage(t, status)
  const provider = donorName(porting)
  const number = formatPhone(phoneNumber)
  const about = provider
    ? t('porting.aboutFrom', { number, provider })
    : t('porting.about', { number })
  const reached = reachedStep(status)
  return (
    <section
      aria-labelledby="porting"
      data-porting={status}
      data-declined={isDeclined ? declinedCode : undefined}
      className="grid gap-4"
    >
      <h2 id="porting" className="text-xl font-bold sm:text-2xl">
        {t('porting.title')}
      </h2>
      {reached !== null && (
        <ol className="steps">
          {stepsOf(t, provider).map((name, index) => (
            <li
              key={name}
              aria-current={index === reached ? 'step' : undefined}
              data-done={index < reached || status === 'completed' || undefined}
            >
              {name}
            </li>
          ))}
        </ol>
      )}
      <div className="grid justify-items-start gap-1">
        <p id="porting-title" className="font-semibold">
          {title}
        </p>
        <p className="text-muted-foreground">
          {text} {about}
        </p>
        <div className="mt-2 empty:hidden">
          {!isNextStep({ intent: INTENT, subscription: id }, launch, account, display) && (
            <IntentButton
              intent={intents[INTENT]}
              id={id}
              tone="primary"
              fields={portingFields(id, porting)}
              account={account}
              describedBy="porting-title"
            />
          )}
        </div>
      </div>
    </section>
  )
}

const stepsOf = (t: Translator, provider: string | null) => [
  t('porting.steps.requested'),
  provider ? t('porting.steps.withProvider', { provider }) : t('porting.steps.withOldProvider'),
  t('porting.steps.done'),
]

/** Returns the index of the current step; null if the transfer stopped before it was done. */
function reachedStep(status: string): number | null {
  if (STOPPED.has(status)) return null
  if (status === 'completed') return 2
  return status === 'requested' || status === 'declined' ? 1 : 0
}

const STOPPED = new Set(['canceled', 'expired', 'failed'])

function declinedMessage(t: Translator, code: string | null) {
  const { reason, nextStep } = declineMessage(t, code)
  const retry = isRepairable(code) ? [t('porting.declined.retry')] : []
  return { title: t('porting.declined.title'), text: [reason, nextStep, ...retry].join(' ') }
}
