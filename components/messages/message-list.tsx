import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'

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
  return (
    <div className="grid max-w-2xl gap-5">
      {isIncomplete && (
        <p className="text-muted-foreground">
          We couldn’t load your account right now, so messages about your plans are missing here.
          Nothing is lost. Reload this page in a minute to see them.
        </p>
      )}
      {messages.length > 0 ? (
        <Card className="px-5 sm:px-6">
          <ul className="divide-y divide-border">
            {messages.map((message) => (
              <Entry key={message.id} {...message} />
            ))}
          </ul>
        </Card>
      ) : (
        !isIncomplete && (
          <p className="text-muted-foreground">
            There are no messages yet. When something happens on your account, it shows here and
            arrives by e-mail.
          </p>
        )
      )}
      <p className="text-sm">
        <Link href="/profile#emails" prefetch={false} className="link">
          Choose which e-mails you get
        </Link>
      </p>
    </div>
  )
}

function Entry({ kind, isUnread, time, title, text, button }: ListedMessage) {
  return (
    <li
      className="grid justify-items-start gap-2 py-5"
      data-message={kind}
      data-unread={isUnread || undefined}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted-foreground">
        {isUnread && <Badge tone="good">New</Badge>}
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
