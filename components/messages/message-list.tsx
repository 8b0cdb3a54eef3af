import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useTranslator } from '@/lib/i18n/request'

type ListedMessage = {
  id: string
  kind: string
  isUnread: boolean
  time: string
  title: string
  text: string
  button: { label: string; path: string } | null
}

type Props = {
  messages: ListedMessage[]
  /** Whether messages about the account are missing, because it could not be loaded. */
  isIncomplete: boolean
}

/** Renders the messages of a customer. */
export function MessageList({ messages, isIncomplete }: Props) {
  const t = useTranslator()
  return (
    <div className="grid max-w-2xl gap-5">
      {isIncomplete && <p className="text-muted-foreground">{t('messageCenter.incomplete')}</p>}
      {messages.length > 0 ? (
        <Card className="px-5 sm:px-6">
          <ul className="divide-y divide-border">
            {messages.map((message) => (
              <Entry key={message.id} {...message} />
            ))}
          </ul>
        </Card>
      ) : (
        !isIncomplete && <p className="text-muted-foreground">{t('messageCenter.empty')}</p>
      )}
      <p className="text-sm">
        <Link href="/profile#emails" prefetch={false} className="link">
          {t('messageCenter.chooseEmails')}
        </Link>
      </p>
    </div>
  )
}

function Entry({ kind, isUnread, time, title, text, button }: ListedMessage) {
  const t = useTranslator()
  return (
    <li
      className="grid justify-items-start gap-2 py-5"
      data-message={kind}
      data-unread={isUnread || undefined}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted-foreground">
        {isUnread && <Badge tone="good">{t('messageCenter.new')}</Badge>}
        {time}
      </p>
      <h2 className="text-lg font-bold">{title}</h2>
      {text && <p className="text-muted-foreground">{text}</p>}
      {button && (
        <Link href={button.path} prefetch={false} className={buttonClassName('outline', 'mt-1')}>
          {button.label}
        </Link>
      )}
    </li>
  )
}
