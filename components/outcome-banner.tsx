import Link from 'next/link'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { intents, isIntentType } from '@/lib/intents'
import { outcomeText } from '@/lib/messages'

type Outcome = keyof typeof outcomeText | 'fulfilled' | 'acknowledged'

const tones: Record<Outcome, NoticeTone> = {
  fulfilled: 'good',
  acknowledged: 'good',
  unconfirmed: 'wait',
  unknown: 'wait',
  user_aborted: 'plain',
  auth_expired: 'alarm',
  bad_configuration: 'alarm',
}

type Props = { launch: { id: string; intent: string; outcome: Outcome | null } }

/** What the last trip to Connect achieved, as the account shows it. */
export function OutcomeBanner({ launch: { id, intent, outcome } }: Props) {
  const known = outcome ?? 'unknown'
  const { title, text } = wordsFor(intent, known)
  return (
    <Notice
      announce="status"
      data-outcome={known}
      data-intent={intent}
      tone={tones[known]}
      {...(title && { title })}
    >
      <p>{text}</p>
      <p className="mt-1 flex flex-wrap gap-x-5">
        {known === 'unconfirmed' && (
          <a href={`/dashboard?launch=${id}`} className={link}>
            Check again
          </a>
        )}
        <Link href="/dashboard" prefetch={false} className={link}>
          Close this message
        </Link>
      </p>
    </Notice>
  )
}

const link = 'inline-flex min-h-11 items-center font-semibold text-ink underline underline-offset-4'

function wordsFor(intent: string, outcome: Outcome): { title?: string; text: string } {
  // A launch may be older than the registry and name an intent that is gone.
  const copy = isIntentType(intent) ? intents[intent].copy : null
  if (outcome === 'fulfilled' || outcome === 'acknowledged') {
    return { text: copy?.fulfilled ?? 'Done.' }
  }
  const text = outcomeText[outcome]
  return outcome === 'unconfirmed' && copy ? { title: copy.unconfirmed, text } : { text }
}
