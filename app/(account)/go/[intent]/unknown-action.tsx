import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

/** Renders the page for an address without a known action. */
export function UnknownAction() {
  return (
    <MessagePage title="We don’t know this link">
      <p className="text-muted-foreground">
        It may be incomplete or from an older e-mail. Nothing on your account has changed. You can
        do everything from your dashboard.
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Link href="/dashboard" prefetch={false} className={buttonClassName('primary')}>
          Go to your dashboard
        </Link>
        <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
          See the plans
        </Link>
      </div>
    </MessagePage>
  )
}
