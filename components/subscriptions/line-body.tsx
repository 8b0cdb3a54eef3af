import type { ComponentProps, ReactNode } from 'react'
import type { ShownLaunch } from '@/components/connect/outcome-banner'
import { AddonPicker } from '@/components/subscriptions/addon-picker'
import { LineFactList } from '@/components/subscriptions/line-facts'
import { ADDONS_ID, addonsLabel } from '@/components/subscriptions/line-summary'
import { PortingSteps } from '@/components/subscriptions/porting-steps'
import { SubscriptionActions, UseActions } from '@/components/subscriptions/subscription-actions'
import { OwnAddons, SubscriptionUsage } from '@/components/subscriptions/subscription-usage'
import { UsageChart } from '@/components/subscriptions/usage-chart'
import type { UsageOfDay } from '@/components/subscriptions/usage-days'
import { Card } from '@/components/ui/card'
import { addonsOf, type Account, type Subscription } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'

type Props = {
  subscription: Subscription
  account: Account
  display: Display
  /** The launch whose outcome the page shows. */
  launch: ShownLaunch | null
  /** The usage by day; null if it could not be loaded. */
  usage: UsageOfDay[] | null
  /** The id of an element that describes the buttons: the number of the line. */
  describedBy: string
}

/** Renders everything about a line below its head: what is left, its usage, facts, and all that can be done with it. */
export function LineBody({ usage, ...line }: Props) {
  const { subscription, display } = line
  const { porting, status, currentPeriod } = subscription
  const isEnded = status === 'ended'
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] lg:gap-x-12">
      <div className="grid gap-8">
        {porting && !isEnded && <PortingSteps {...line} porting={porting} />}
        {!isEnded && (
          <Section id="left" title={currentPeriod ? 'What’s left' : 'What’s included'}>
            <SubscriptionUsage {...line} heading="left" />
            <UseActions {...line} />
          </Section>
        )}
        {currentPeriod && (
          <Section id="usage" title="Usage by day">
            {usage ? <UsageChart {...{ usage, subscription, display }} /> : <UsageMissing />}
          </Section>
        )}
        <AddonSection {...line} />
      </div>
      <div className="grid gap-8">
        <LineFactList {...line} />
        {!isEnded && (
          <Section id="manage" title="Manage this line">
            <SubscriptionActions {...line} />
          </Section>
        )}
      </div>
    </div>
  )
}

const UsageMissing = () => (
  <p className="text-muted-foreground">
    We couldn’t load your usage by day right now. What’s left is still shown above. Reload this page
    to try again.
  </p>
)

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="scroll-mt-6 text-xl font-bold sm:text-2xl">
        {title}
      </h2>
      <Card className="grid gap-5 p-5 sm:p-6">{children}</Card>
    </section>
  )
}

function AddonSection(props: ComponentProps<typeof AddonPicker>) {
  const { account, subscription } = props
  const own = addonsOf(account, subscription.id).filter(({ status }) => status !== 'ended')
  const canBuy = addonsLabel(account, subscription) !== null
  if (own.length === 0 && !canBuy) return null
  return (
    <Section id={ADDONS_ID} title="Add-ons">
      <OwnAddons addons={own} account={account} display={props.display} />
      <AddonPicker {...props} />
    </Section>
  )
}
