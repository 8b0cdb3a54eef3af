import { MonitorSmartphone } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useTranslator } from '@/lib/i18n/request'

type Session = {
  id: string
  device: string
  isCurrent: boolean
  /** The formatted times of the sign-in and of the last use. */
  times: string[]
}

type Props = {
  sessions: Session[]
  /** The confirmation of the last action, if any. */
  message: string | null
  endOne: (form: FormData) => Promise<void>
  endOthers: (form: FormData) => Promise<void>
}

/** Renders the user's sessions, each with a button to sign out. */
export function OpenSessions({ sessions, message, endOne, endOthers }: Props) {
  const t = useTranslator()
  return (
    <section aria-labelledby="sessions" className="grid gap-4">
      <h2 id="sessions" className="scroll-mt-6 text-xl font-bold sm:text-2xl">
        {t('profile.sessions.title')}
      </h2>
      {message && (
        <Notice tone="good" announce="status">
          {message}
        </Notice>
      )}
      <Card className="px-5 sm:px-6">
        <ul className="divide-y divide-border">
          {sessions.map((session) => (
            <Row key={session.id} session={session} endOne={endOne} />
          ))}
        </ul>
        {sessions.length > 1 && (
          <form action={endOthers} className="border-t border-border py-5">
            <SubmitButton tone="outline" pending={t('profile.sessions.signingOut')}>
              {t('profile.sessions.signOutOthers')}
            </SubmitButton>
          </form>
        )}
      </Card>
    </section>
  )
}

function Row({ session, endOne }: { session: Session; endOne: Props['endOne'] }) {
  const t = useTranslator()
  const { id, device, isCurrent, times } = session
  return (
    <li
      data-session={id}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 py-5"
    >
      <div className="flex min-w-0 items-start gap-3">
        <MonitorSmartphone
          className="mt-0.5 size-5 shrink-0 text-muted-foreground"
          aria-hidden="true"
        />
        <div className="grid min-w-0 gap-1">
          <p className="flex flex-wrap items-center gap-2 text-sm font-semibold">
            <span id={`device-${id}`} className="wrap-anywhere">
              {device}
            </span>
            {isCurrent && <Badge tone="good">{t('profile.sessions.thisDevice')}</Badge>}
          </p>
          {times.map((time) => (
            <p key={time} className="text-sm text-muted-foreground">
              {time}
            </p>
          ))}
        </div>
      </div>
      <form action={endOne}>
        <input type="hidden" name="session" value={id} />
        <SubmitButton
          tone="outline"
          pending={t('profile.sessions.signingOut')}
          describedBy={`device-${id}`}
        >
          {isCurrent ? t('profile.sessions.signOutHere') : t('profile.sessions.signOut')}
        </SubmitButton>
      </form>
    </li>
  )
}
