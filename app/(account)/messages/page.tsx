import type { Metadata } from 'next'
import { after } from 'next/server'
import { MessageList } from '@/components/messages/message-list'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import { formatTime } from '@/lib/i18n/format'
import { getDisplay, getTranslator } from '@/lib/i18n/request'
import { listMessages, markRead } from '@/lib/messages/message-center'
import { writeMessage } from '@/lib/messages/write-message'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('messageCenter.title') }
}

/** Shows the messages that were also sent as e-mails, unread ones first. Showing a message marks it as read. */
export default async function MessagesPage() {
  const user = await requireUser('/messages')
  const [stored, { account }, display, t] = await Promise.all([
    listMessages(user.id),
    loadAccountForPage(user),
    getDisplay(),
    getTranslator(),
  ])
  const shown = stored.flatMap((message) => {
    const written = writeMessage(message, account, display)
    return written ? [{ message, written }] : []
  })
  const unread = shown.flatMap(({ message: { id, readAt } }) => (readAt ? [] : [id]))
  if (unread.length > 0) after(() => markRead(user.id, unread))
  return (
    <>
      <PageHead title={t('messageCenter.title')}>{t('messageCenter.intro')}</PageHead>
      <MessageList
        isIncomplete={account === null}
        messages={shown.map(({ message: { id, kind, readAt, happenedAt }, written }) => ({
          id,
          kind,
          isUnread: readAt === null,
          time: formatTime(happenedAt, display),
          title: written.title,
          text: written.isOver ? '' : written.paragraphs.join(' '),
          button: written.isOver ? null : written.button,
        }))}
      />
    </>
  )
}
