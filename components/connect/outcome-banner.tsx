import Link from 'next/link'
import type { ReactNode } from 'react'
import { RetryLaunch } from '@/components/connect/retry-launch'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import type { Account } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { intents, isIntentType } from '@/lib/intents'
import { returnedText, openLaunchText, outcomeText } from '@/lib/i18n/messages'

type Outcome = keyof typeof outcomeText | 'fulfilled' | 'acknowledged'

type Launch = {
  id: string
  intent: string
  input: unknown
  before: string | null
  outcome: Outcome | null
}

type Told = Pick<Launch, 'intent' | 'outcome' | 'before'>

const tones: Record<Outcome, NoticeTone> = {
  fulfilled: 'good',
  acknowledged: 'good',
  unconfirmed: 'wait',
  unknown: 'wait',
  user_aborted: 'plain',
  auth_expired: 'alarm',
  bad_configuration: 'alarm',
}

/** What the last trip to Connect achieved, as the account shows it, and what to do next. */
export function OutcomeBanner({ launch, account }: { launch: Launch; account: Account | null }) {
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
        {(known === 'unconfirmed' || outcome === null) && (
          <a href={`/dashboard?launch=${id}`} className={link}>
            Check again
          </a>
        )}
        <Link href="/dashboard" prefetch={false} className={link}>
          Close this message
        </Link>
      </div>
    </Notice>
  )
}

const link = 'inline-flex min-h-11 items-center font-semibold text-ink underline underline-offset-4'

function Support({ id }: { id: string }): ReactNode {
  return (
    <p className="mt-1">
      Write to{' '}
      <a href={`mailto:${brand.supportEmail}`} className={link}>
        {brand.supportEmail}
      </a>{' '}
      and name this reference: <code className="font-mono text-ink select-all">{id}</code>
    </p>
  )
}

/** Words for an outcome. What Connect said is never among them: it came through the address bar. */
export function outcomeWords({ intent, outcome, before }: Told): { title?: string; text: string } {
  // A launch may be older than the registry and name an intent that is gone.
  const copy = isIntentType(intent) ? intents[intent].copy : null
  if (outcome === null) return { text: openLaunchText }
  if (outcome === 'fulfilled' || outcome === 'acknowledged') {
    return { text: copy?.fulfilled ?? 'Done.' }
  }
  const text = outcomeText[outcome]
  if (outcome === 'unconfirmed' && copy) return { title: copy.unconfirmed, text }
  if (outcome === 'user_aborted' && before === null) return { text: returnedText }
  if (outcome !== 'unknown') return { text }
  // It may be told long after, so it says what it is about.
  return { ...(copy && { title: `You chose “${copy.button}”` }), text }
}
