import Link from 'next/link'
import { AccountIntents } from '@/components/account/account-intents'
import { AccountFoot } from '@/components/account/account-foot'
import { NoPlan } from '@/components/account/no-plan'
import { TodoList } from '@/components/account/todo-list'
import { LineList } from '@/components/subscriptions/line-list'
import { sortLines } from '@/components/subscriptions/line-summary'
import type { ShownLaunch } from '@/components/connect/outcome-banner'
import { buttonClassName } from '@/components/ui/button'
import type { Account } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  account: Account
  display: Display
  /** The launch whose outcome the page shows. */
  launch: ShownLaunch | null
  /** What the user searches for among their lines. */
  search: string
}

/** Renders an account at a glance: what to do, then the lines, then the ways to everything else. */
export function AccountOverview({ account, display, launch, search }: Props) {
  const t = useTranslator()
  const { running, ended } = sortLines(account)
  const isSold = account.project.kind === 'payments'
  return (
    <>
      <TodoList {...{ account, display, launch }} />
      <section aria-labelledby="lines" className="grid gap-4">
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-3">
          <h2 id="lines" className="text-xl font-bold sm:text-2xl">
            {t('account.dashboard.lines', { count: running.length })}
          </h2>
          {running.length > 0 && isSold && (
            <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
              {t('account.dashboard.addPlan')}
            </Link>
          )}
        </div>
        {running.length === 0 && <NoPlan isReturning={ended.length > 0} isSold={isSold} />}
        <LineList {...{ account, running, ended, display, search }} />
      </section>
      <AccountFoot display={display}>
        <AccountIntents place="plans" account={account} tone="link" />
        <AccountIntents place="more" account={account} tone="link" />
      </AccountFoot>
    </>
  )
}
