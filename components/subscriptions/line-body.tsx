import type { ComponentProps, ReactNode } from 'react'
import type { ShownLaunch } from '@/components/connect/outcome-banner'
import { AddonPicker } from '@/components/subscriptions/addon-picker'
import { LineFactList } from '@/components/subscriptions/line-facts'
import { ADDONS_ID, addonsLabel } from '@/components/subscriptions/line-summary'
import { Section } from '@/components/subscriptions/line-section'
import { PortingSteps } from '@/components/subscriptions/porting-steps'
import { SubscriptionActions, UseActions } from '@/components/subscriptions/subscription-actions'
import { OwnAddons, SubscriptionUsage } from '@/components/subscriptions/subscription-usage'
import { addonsOf, type Account, type Subscription } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  subscription: Subscription
  account: Account
  display: Display
  /** The launch whose outcome the page shows. */
  launch: ShownLaunch | null
  /** A section with the usage by day. */
  chart?: ReactNode
  /** The id of an element that describes the buttons: the number of the line. */
  describedBy: string
}

/** Renders everything about a line below its head: what is left, its usage, facts, and all that can be done with it. */
export function LineBody({ chart, ...line }: Props) {
  const t = useTranslator()
  const { subscription } = line
  const { porting, status, currentPeriod } = subscription
  const isEnded = status === 'ended'
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] lg:gap-x-12">
      <div className="grid gap-8">
        {porting && !isEnded && <PortingSteps {...line} porting={porting} />}
        {!isEnded && (
          <Section
            id="left"
            title={t(currentPeriod ? 'subscriptions.page.left' : 'subscriptions.page.included')}
          >
            <SubscriptionUsage {...line} heading="left" />
            <UseActions {...line} />
          </Section>
        )}
        {chart}
        <AddonSection {...line} />
      </div>
      <div className="grid gap-8">
        <LineFactList {...line} />
        {!isEnded && (
          <Section id="manage" title={t('subscriptions.page.manage')}>
            <SubscriptionActions {...line} />
          </Section>
        )}
      </div>
    </div>
  )
}

function AddonSection(props: ComponentProps<typeof AddonPicker>) {
  const t = useTranslator()
  const { account, subscription, display } = props
  const own = addonsOf(account, subscription.id).filter(({ status }) => status !== 'ended')
  const canBuy = addonsLabel(account, subscription, display) !== null
  if (own.length === 0 && !canBuy) return null
  return (
    <Section id={ADDONS_ID} title={t('subscriptions.page.addons')}>
      <OwnAddons addons={own} {...{ account, display }} />
      <AddonPicker {...props} />
    </Section>
  )
}
