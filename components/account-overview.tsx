import Link from 'next/link'
import { IntentButtons } from '@/components/intent-button'
import { SubscriptionCard } from '@/components/subscription-card'
import { buttonLook } from '@/components/ui/button'
import type { Account, Subscription } from '@/lib/account'

type Props = { account: Account; locale: string }

/** The subscriptions of one account, those that need attention first, and what can be done with them. */
export function AccountOverview({ account, locale }: Props) {
  const ended = account.subscriptions.filter(({ status }) => status === 'ended')
  const running = account.subscriptions
    .filter(({ status }) => status !== 'ended')
    .toSorted((one, other) => urgency(one) - urgency(other))
  return (
    <>
      <section aria-labelledby="plans" className="grid gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="plans" className="text-2xl font-bold">
            Your plans
          </h2>
          <div className="flex flex-wrap items-start gap-3 *:justify-items-start">
            <IntentButtons subject="account" account={account} />
            {running.length > 0 && (
              <Link href="/plans" prefetch={false} className={buttonLook('outline')}>
                Add a plan
              </Link>
            )}
          </div>
        </div>
        {running.length > 0 ? (
          <Cards subscriptions={running} {...{ account, locale }} />
        ) : (
          <NoPlan isReturning={ended.length > 0} />
        )}
      </section>
      {ended.length > 0 && (
        <details className="group border-t border-line pt-4">
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">
            Ended plans ({ended.length})
          </summary>
          <div className="pt-3">
            <Cards subscriptions={ended} {...{ account, locale }} />
          </div>
        </details>
      )}
    </>
  )
}

function Cards({ subscriptions, ...rest }: Props & { subscriptions: Subscription[] }) {
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      {subscriptions.map((subscription) => (
        <SubscriptionCard key={subscription.id} subscription={subscription} {...rest} />
      ))}
    </div>
  )
}

// Restricted lines, then waiting ones, then those that run, then those about to end.
function urgency({ status, endedAt }: Subscription): number {
  const place = ['restricted', 'initiated', 'pending'].indexOf(status)
  if (place !== -1) return place
  return endedAt ? 4 : 3
}

function NoPlan({ isReturning }: { isReturning: boolean }) {
  return (
    <div className="relative overflow-hidden rounded-card bg-panel px-6 py-12 text-panel-ink sm:px-10">
      <div
        aria-hidden="true"
        className="frond absolute -right-10 -bottom-16 size-72 opacity-10 sm:right-10 sm:opacity-20"
      />
      <div className="relative grid max-w-md justify-items-start gap-4">
        <p className="text-2xl font-bold tracking-tight">
          {isReturning ? 'You have no plan running' : 'You have no plan yet'}
        </p>
        <p className="text-panel-soft">
          Choose one and it is ready in minutes. Everything about it will then be on this page.
        </p>
        <Link href="/plans" prefetch={false} className={buttonLook('sprout')}>
          See the plans
        </Link>
      </div>
    </div>
  )
}
