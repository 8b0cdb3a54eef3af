import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <MessagePage title="We couldn’t find that page">
      <p className="text-soft">
        Check the address for typos, or go to your dashboard. Nothing on your account has changed.
      </p>
      <Link href="/dashboard" prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        Go to your dashboard
      </Link>
    </MessagePage>
  )
}
