import { endAllOtherSessions, endOneSession } from '@/app/(account)/profile/actions'
import { OpenSessions } from '@/components/profile/open-sessions'
import { listSessions, type Session } from '@/lib/auth/sessions'
import { type Display, formatDate, formatTime } from '@/lib/i18n/format'
import { profileText } from '@/lib/i18n/profile-messages'

type Props = {
  userId: string
  currentSession: Session
  /** The `?ended=` parameter, which may be anything. */
  ended: unknown
  display: Display
}

/** Loads and renders the user's sessions. */
export async function SessionsSection({ userId, currentSession, ended, display }: Props) {
  const sessions = await listSessions(userId)
  return (
    <OpenSessions
      sessions={sessions.map(({ id, device, createdAt, lastUsedAt }) => ({
        id,
        device: device ?? 'Unknown device',
        isCurrent: id === currentSession.id,
        times: [
          `Signed in ${formatTime(createdAt, display)}`,
          `Last used ${formatDate(lastUsedAt.toISOString(), display)}`,
        ],
      }))}
      message={endedMessages.get(ended) ?? null}
      endOne={endOneSession}
      endOthers={endAllOtherSessions}
    />
  )
}

const endedMessages = new Map<unknown, string>([
  ['one', profileText.endedOne],
  ['others', profileText.endedOthers],
])
