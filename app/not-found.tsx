import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { missingText } from '@/lib/i18n/messages'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <MessagePage title={missingText.title} image="/brand/not-found.svg">
      <p className="text-muted-foreground">{missingText.text}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Link href="/dashboard" prefetch={false} className={buttonClassName('primary')}>
          {missingText.link}
        </Link>
        <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
          See the plans
        </Link>
        <Link href="/help" prefetch={false} className={buttonClassName('link', 'px-2')}>
          Help
        </Link>
      </div>
    </MessagePage>
  )
}
