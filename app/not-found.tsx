import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { missingText } from '@/lib/i18n/messages'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <MessagePage title={missingText.title}>
      <p className="text-muted-foreground">{missingText.text}</p>
      <Link href="/dashboard" prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        {missingText.link}
      </Link>
    </MessagePage>
  )
}
