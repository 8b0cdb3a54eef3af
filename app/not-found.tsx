import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <MessagePage title="There is no page here">
      <p className="text-soft">
        The address may be mistyped or the page may have moved. Your account is as it was.
      </p>
      <Link href="/dashboard" prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        Go to your dashboard
      </Link>
    </MessagePage>
  )
}
