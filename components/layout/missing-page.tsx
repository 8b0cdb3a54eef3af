'use client'

import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { useUiWords } from '@/components/ui/words'

/**
 * Renders the page for an address that leads nowhere. Next.js adds it to each response twice, so it is a client component:
 * its elements are not sent.
 */
export function MissingPage() {
  const { missing } = useUiWords()
  return (
    <MessagePage title={missing.title} image="/brand/not-found.svg">
      <p className="text-muted-foreground">{missing.text}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Link href="/dashboard" prefetch={false} className={buttonClassName('primary')}>
          {missing.dashboard}
        </Link>
        <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
          {missing.plans}
        </Link>
        <Link href="/help" prefetch={false} className={buttonClassName('link', 'px-2')}>
          {missing.help}
        </Link>
      </div>
    </MessagePage>
  )
}
