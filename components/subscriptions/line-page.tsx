import type { ComponentProps, ReactNode } from 'react'
import { AccountFoot } from '@/components/account/account-foot'
import { AddonPicker } from '@/components/subscriptions/addon-picker'
import { LineFactList } from '@/components/subscriptions/line-facts'
import { LineNameForm } from '@/components/subscriptions/line-name-form'
import { ScheduledChanges, stateOf, statusOf } from '@/components/subscriptions/line-status'
import { ADDONS_ID, lineDetails, MAX_LINE_NAME } from '@/components/subscriptions/line-summary'
import { PortingSteps } from '@/components/subscriptions/porting-steps'
import { SubscriptionActions, UseActions } from '@/components/subscriptions/subscription-actions'
import { OwnAddons, SubscriptionUsage } from '@/components/subscriptions/subscription-usage'
import { UsageChart } from '@/components/subscriptions/usage-chart'
import type { UsageOfDay } from '@/components/subscriptions/usage-days'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { addonsOf, type Account, type Subscription } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'

type Props = {
  subscription: Subscription
  account: Account
  display: Display
  /** The usage by day; null if it could not be loaded. */
  usage: UsageOfDay[] | null
  saveName: ComponentProps<typeof LineNameForm>['save']
}

/** The id of the line's number and status, which describe its buttons. */
const HEADING = 'line'

/** Renders everything about a line below its name. */
export function LinePage({ usage, saveName, ...line }: Props) {
  const { subscription, account, display } = line
  const shared = { ...line, describedBy: HEADING }
  const { id, porting, status, currentPeriod } = subscription
  const isEnded = status === 'ended'
  return (
    <div data-subscription={id} data-state={stateOf(subscription)} className="grid gap-8">
      <LineHead saveName={saveName} {...line} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] lg:gap-x-12">
        <div className="grid gap-8">
          {porting && !isEnded && <PortingSteps subscription={id} {...{ porting, account }} />}
          {!isEnded && (
            <Section id="left" title={currentPeriod ? 'What’s left' : 'What’s included'}>
              <SubscriptionUsage {...line} heading="left" />
              <UseActions {...shared} />
            </Section>
          )}
          {currentPeriod && (
            <Section id="usage" title="Usage by day">
              {usage ? <UsageChart {...{ usage, subscription, display }} /> : <UsageMissing />}
            </Section>
          )}
          <AddonSection {...shared} />
        </div>
        <div className="grid gap-8 lg:row-span-2">
          <LineFactList {...line} />
        </div>
        {!isEnded && (
          <Section id="manage" title="Manage this line">
            <SubscriptionActions {...shared} />
          </Section>
        )}
      </div>
      <AccountFoot display={display} links={footLinks} />
    </div>
  )
}

const footLinks = [
  { href: '/dashboard', label: 'All lines' },
  { href: '/payments', label: 'Payments' },
]

function LineHead({ subscription, account, display, saveName }: Omit<Props, 'usage'>) {
  const { tone, label, help } = statusOf(subscription, display)
  return (
    <div className="grid justify-items-start gap-2">
      <p id={HEADING} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="text-lg tabular-nums">{lineDetails(account, subscription)}</span>
        <Badge tone={tone}>{label}</Badge>
      </p>
      {help && <p className="max-w-prose text-muted-foreground">{help}</p>}
      <ScheduledChanges {...{ subscription, account, display }} />
      <LineNameForm
        save={saveName}
        subscription={subscription.id}
        current={account.lineNames[subscription.id] ?? ''}
        maxLength={MAX_LINE_NAME}
      />
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
  const picker = AddonPicker(props)
  if (own.length === 0 && !picker) return null
  return (
    <Section id={ADDONS_ID} title="Add-ons">
      <OwnAddons addons={own} account={account} display={props.display} />
      {picker}
    </Section>
  )
}
