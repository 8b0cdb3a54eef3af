import type { ReactNode } from 'react'
import { DismissOutcome } from '@/components/connect/dismiss-outcome'
import { IntentButton } from '@/components/connect/intent-button'
import { OutcomeSteps } from '@/components/connect/outcome-steps'
import { RetryLaunch } from '@/components/connect/retry-launch'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import type { Account } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import type { Display } from '@/lib/i18n/format'
import { detailedWords } from '@/lib/i18n/outcome-words'
import { useTranslator } from '@/lib/i18n/request'
import { intents } from '@/lib/intents'

const tones = {
  fulfilled: 'good',
  acknowledged: 'good',
  unconfirmed: 'steps',
  unknown: 'plain',
  user_aborted: 'plain',
  auth_expired: 'alarm',
  bad_configuration: 'alarm',
} as const satisfies Record<string, NoticeTone>

export type ShownLaunch = {
  id: string
  intent: string
  input: unknown
  before: string | null
  outcome: keyof typeof tones | null
  claims: string[]
  returnTo: string | null
}

type Props = {
  launch: ShownLaunch
  account: Account | null
  /** False on a page that has the button of this launch anyway. */
  canRetry?: boolean
  display: Display
}

/** Renders the outcome of a launch and the next step. After a return from Connect, it has the focus. */
export function OutcomeBanner({ launch, account, canRetry = true, display }: Props) {
  const t = useTranslator()
  const { id, intent, outcome } = launch
  const known = outcome ?? 'unknown'
  const { title, text, hint, next } = detailedWords(launch, account, display)
  return (
    <Notice
      id="outcome"
      tabIndex={-1}
      className="scroll-mt-6"
      announce="status"
      data-outcome={known}
      data-intent={intent}
      tone={tones[known]}
      {...(title && { title })}
    >
      {text && <p>{hint ? `${text} ${hint}` : text}</p>}
      {known === 'unconfirmed' && <OutcomeSteps />}
      {known === 'bad_configuration' && <Support id={id} />}
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1">
        {account && next && (
          <IntentButton
            intent={intents[next.intent]}
            account={account}
            id={next.fields['subscription']}
            fields={next.fields}
            tone={next.intent === 'resumeSubscription' ? 'outline' : 'primary'}
          />
        )}
        {account && canRetry && (known === 'auth_expired' || known === 'user_aborted') && (
          <RetryLaunch launch={launch} account={account} />
        )}
        {/* The callback route reads the account again and settles the launch. An empty address reloads the page. */}
        {(known === 'unconfirmed' || outcome === null) && (
          <a href={outcome ? `/connect/callback?launch=${id}` : ''} className={LINK_CLASS}>
            {t('connect.outcome.checkAgain')}
          </a>
        )}
        <DismissOutcome
          launch={id}
          words={{
            dismiss: t('connect.outcome.dismiss'),
            dismissing: t('connect.outcome.dismissing'),
          }}
        />
      </div>
    </Notice>
  )
}

const LINK_CLASS =
  'inline-flex min-h-11 items-center font-semibold text-foreground underline underline-offset-4'

function Support({ id }: { id: string }) {
  const t = useTranslator()
  return (
    <p className="mt-1">
      {t.rich('connect.outcome.support', {
        id,
        link: mailLink,
        reference: selectable,
      })}
    </p>
  )
}

const mailLink = (text: ReactNode) => (
  <a href={`mailto:${brand.supportEmail}`} className={LINK_CLASS}>
    {text}
  </a>
)

const selectable = (text: ReactNode) => (
  <code className="font-mono text-foreground select-all">{text}</code>
)
