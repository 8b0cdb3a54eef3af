import { endAllOtherSessions, endOneSession } from '@/app/(account)/profile/actions'
import { OpenSessions } from '@/components/profile/open-sessions'
import { listSessions, type Session } from '@/lib/auth/sessions'
import { deviceName } from '@/lib/i18n/device-name'
import { type Display, formatDate, formatTime } from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

type Props = {
  userId: string
  currentSession: Session
  /** The `?ended=` parameter, which may be anything. */
  ended: unknown
  display: Display
}

/** Loads and renders the user's sessions. */
export async function SessionsSection({ userId, currentSession, ended, display }: Props) {
  const t = translatorFor(display.locale)
  const sessions = await listSessions(userId)
  return (
    <OpenSessions
      sessions={sessions.map(({ id, device, createdAt, lastUsedAt }) => ({
        id,
        device: device === null ? t('profile.sessions.unknownDevice') : deviceName(device, t),
        isCurrent: id === currentSession.id,
        times: [
          t('profile.sessions.signedInAt', { time: formatTime(createdAt, display) }),
          t('profile.sessions.lastUsedOn', { date: formatDate(lastUsedAt.toISOString(), display) }),
        ],
      }))}
      message={endedMessage(ended, t)}
      endOne={endOneSession}
      endOthers={endAllOtherSessions}
    />
  )
}

function endedMessage(ended: unknown, t: Translator): string | null {
  if (ended === 'one') return t('profile.sessions.endedOne')
  return ended === 'others' ? t('profile.sessions.endedOthers') : null
}
