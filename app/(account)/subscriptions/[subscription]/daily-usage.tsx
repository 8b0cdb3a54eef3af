import type { ComponentProps } from 'react'
import { UsageSection } from '@/components/subscriptions/usage-chart'
import type { Account, Subscription } from '@/lib/account/account'
import { findDailyUsage } from '@/lib/account/find-daily-usage'
import type { User } from '@/lib/auth/users'

type Props = {
  user: User
  account: Account
  line: Subscription
  display: ComponentProps<typeof UsageSection>['display']
}

/** Loads and renders the usage of a line by day, for a line with a current period. */
export async function DailyUsage({ user, account, line, display }: Props) {
  if (!line.currentPeriod) return null
  const usage = await findDailyUsage(user, account, line.id)
  return <UsageSection subscription={line} {...{ usage, display }} />
}
