import Link from 'next/link'
import { AccountIntents, hasAccountIntents } from '@/components/account/account-intents'
import { InvoicesDue } from '@/components/payments/invoices'
import { PaymentsDue } from '@/components/payments/payments-due'
import { SubscriptionCard } from '@/components/subscriptions/subscription-card'
import { buttonClassName } from '@/components/ui/button'
import type { Account, Subscription } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'

type Props = { account: Account; display: Display }

/** Renders an account: open payments first, then subscriptions. */
export function AccountOverview({ account, display }: Props) {
  const ended = account.subscriptions.filter(({ status }) => status === 'ended')
  const running = account.subscriptions
    .filter(({ status }) => status !== 'ended')
    .toSorted((a, b) => urgency(a) - urgency(b))
  return (
    <>
      <PaymentsDue {...{ account, display }} />
      <InvoicesDue {...{ account, display }} />
      <section aria-labelledby="plans" className="grid gap-5">
        <PlansHeader account={account} hasPlan={running.length > 0} />
        {running.length > 0 ? (
          <Cards subscriptions={running} {...{ account, display }} />
        ) : (
          <NoPlan isReturning={ended.length > 0} isSold={account.project.kind === 'payments'} />
        )}
      </section>
      {ended.length > 0 && (
        <details className="group border-t border-border pt-4">
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">
            Ended plans ({ended.length})
          </summary>
          <div className="pt-3">
            <Cards subscriptions={ended} {...{ account, display }} />
          </div>
        </details>
      )}
      <MoreIntents account={account} />
    </>
  )
}

function PlansHeader({ account, hasPlan }: { account: Account; hasPlan: boolean }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 id="plans" className="text-2xl font-bold">
        Your plans
      </h2>
      <div className="flex flex-wrap items-start gap-3 *:justify-items-start">
        <AccountIntents place="plans" account={account} />
        {hasPlan && account.project.kind === 'payments' && (
          <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
            Add a plan
          </Link>
        )}
      </div>
    </div>
  )
}

// Shows intents that have no place of their own yet.
function MoreIntents({ account }: Pick<Props, 'account'>) {
  if (!hasAccountIntents(account, 'more')) return null
  return (
    <section aria-labelledby="more" className="grid gap-5">
      <h2 id="more" className="text-2xl font-bold">
        More for your account
      </h2>
      <div className="flex flex-wrap items-start gap-3">
        <AccountIntents place="more" account={account} />
      </div>
    </section>
  )
}

function Cards({ subscriptions, ...rest }: Props & { subscriptions: Subscription[] }) {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      {subscriptions.map((subscription) => (
        <SubscriptionCard key={subscription.id} subscription={subscription} {...rest} />
      ))}
    </div>
  )
}

// Sorts restricted subscriptions first, then waiting, active and ending ones.
function urgency({ status, endedAt }: Subscription): number {
  const index = ['restricted', 'initiated', 'pending'].indexOf(status)
  if (index !== -1) return index
  return endedAt ? 4 : 3
}

function NoPlan({ isReturning, isSold }: { isReturning: boolean; isSold: boolean }) {
  return (
    <div className="relative overflow-hidden rounded-card bg-hero px-6 py-12 text-hero-foreground sm:px-10">
      <div
        aria-hidden="true"
        className="frond absolute -right-10 -bottom-16 size-72 opacity-10 sm:right-10 sm:opacity-20"
      />
      <div className="relative grid max-w-md justify-items-start gap-4">
        <p className="text-2xl font-bold tracking-tight">
          {isReturning ? 'You have no active plan' : 'You have no plan yet'}
        </p>
        <p className="text-hero-muted">
          {isSold
            ? 'Choose one now and you can be online in minutes. You’ll manage it right here.'
            : 'Take a look at our plans and tell us which one you want. Once it’s set up, you’ll find it here.'}
        </p>
        <Link href="/plans" prefetch={false} className={buttonClassName('highlight')}>
          See the plans
        </Link>
      </div>
    </div>
  )
}
