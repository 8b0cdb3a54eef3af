import type { ReactNode } from 'react'
import { DismissOutcome } from '@/components/connect/dismiss-outcome'
import { RetryLaunch } from '@/components/connect/retry-launch'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import type { Account } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { intents, isIntentType } from '@/lib/intents'
import { RETURNED_TEXT, OPEN_LAUNCH_TEXT, outcomeText } from '@/lib/i18n/messages'

type Outcome = keyof typeof outcomeText | 'fulfilled' | 'acknowledged'

export type ShownLaunch = {
  id: string
  intent: string
  input: unknown
  before: string | null
  outcome: Outcome | null
}

type WordedLaunch = Pick<ShownLaunch, 'intent' | 'outcome' | 'before'>

const tones: Record<Outcome, NoticeTone> = {
  fulfilled: 'good',
  acknowledged: 'good',
  unconfirmed: 'wait',
  unknown: 'wait',
  user_aborted: 'plain',
  auth_expired: 'alarm',
  bad_configuration: 'alarm',
}

/** Renders the outcome of a launch and the next step. */
export function OutcomeBanner({
  launch,
  account,
}: {
  launch: ShownLaunch
  account: Account | null
}) {
  const { id, intent, outcome } = launch
  const known = outcome ?? 'unknown'
  const { title, text } = outcomeWords(launch)
  return (
    <Notice
      announce="status"
      data-outcome={known}
      data-intent={intent}
      tone={tones[known]}
      {...(title && { title })}
    >
      <p>{text}</p>
      {known === 'bad_configuration' && <Support id={id} />}
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        {account && (known === 'auth_expired' || known === 'user_aborted') && (
          <RetryLaunch launch={launch} account={account} />
        )}
        {/* The callback route reads the account again and settles the launch. */}
        {(known === 'unconfirmed' || outcome === null) && (
          <a
            href={outcome ? `/connect/callback?launch=${id}` : `/dashboard?launch=${id}`}
            className={LINK_CLASS}
          >
            Check again
          </a>
        )}
        <DismissOutcome launch={id} />
      </div>
    </Notice>
  )
}

const LINK_CLASS =
  'inline-flex min-h-11 items-center font-semibold text-ink underline underline-offset-4'

function Support({ id }: { id: string }): ReactNode {
  return (
    <p className="mt-1">
      Write to{' '}
      <a href={`mailto:${brand.supportEmail}`} className={LINK_CLASS}>
        {brand.supportEmail}
      </a>{' '}
      and include this reference: <code className="font-mono text-ink select-all">{id}</code>
    </p>
  )
}

/** Returns the title and text for an outcome. Never shows the status itself: it came through the address bar. */
export function outcomeWords({ intent, outcome, before }: WordedLaunch): {
  title?: string
  text: string
} {
  // An old launch may name an intent that no longer exists.
  const copy = isIntentType(intent) ? intents[intent].copy : null
  if (outcome === null) return { text: OPEN_LAUNCH_TEXT }
  if (outcome === 'fulfilled' || outcome === 'acknowledged') {
    return { text: copy?.fulfilled ?? 'Done.' }
  }
  const text = outcomeText[outcome]
  if (outcome === 'unconfirmed' && copy) return { title: copy.unconfirmed, text }
  if (outcome === 'user_aborted' && before === null) return { text: RETURNED_TEXT }
  if (outcome !== 'unknown') return { text }
  // This may be shown long after the launch, so the title names the action.
  return { ...(copy && { title: `You chose “${copy.button}”` }), text }
}
