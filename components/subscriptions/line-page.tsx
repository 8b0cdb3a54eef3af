import type { ComponentProps } from 'react'
import { AccountFoot } from '@/components/account/account-foot'
import { LiveAccountFrame, type LiveAccount } from '@/components/account/live-account'
import { LineBody } from '@/components/subscriptions/line-body'
import { LineNameForm } from '@/components/subscriptions/line-name-form'
import { ScheduledChanges, stateOf, statusOf } from '@/components/subscriptions/line-status'
import { lineDetails, MAX_LINE_NAME } from '@/components/subscriptions/line-summary'
import { Badge } from '@/components/ui/badge'
import { PageHead } from '@/components/ui/page-head'
import { lineName, type Account, type Subscription } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'
import { linePath } from '@/lib/intents/address'

type Props = {
  live: LiveAccount
  /** The line with its account. */
  subscription: Subscription
  account: Account
  chart?: ComponentProps<typeof LineBody>['chart']
  saveName: ComponentProps<typeof LineNameForm>['save']
}

/** The id of the number and the status of the line, which describe its buttons. */
const HEADING = 'line'

/** Renders everything about a line: its name, the outcome of a launch, and the line itself. */
export function LinePage({ live, subscription, account, chart, saveName }: Props) {
  const t = useTranslator()
  const { display } = live
  return (
    <div
      data-subscription={subscription.id}
      data-state={stateOf(subscription)}
      className="grid gap-8"
    >
      <LineHead {...{ subscription, account, display, saveName }} />
      <LiveAccountFrame path={linePath(subscription)} {...live}>
        {() => (
          <LineBody
            describedBy={HEADING}
            launch={live.launch}
            {...{ subscription, account, display, chart }}
          />
        )}
      </LiveAccountFrame>
      <AccountFoot
        display={display}
        links={[{ href: '/dashboard', label: t('subscriptions.page.allLines') }]}
      />
    </div>
  )
}

/** Renders the page while the account has not loaded yet. */
export function LineLoading({ id, live }: { id: string; live: LiveAccount }) {
  const t = useTranslator()
  return (
    <>
      <PageHead
        title={t('subscriptions.page.yourLine')}
        back={{ href: '/dashboard', label: t('layout.overview') }}
      />
      <LiveAccountFrame path={linePath({ id })} {...live}>
        {() => null}
      </LiveAccountFrame>
    </>
  )
}

type HeadProps = Pick<Props, 'subscription' | 'account' | 'saveName'> & { display: Display }

function LineHead({ subscription, account, display, saveName }: HeadProps) {
  const t = useTranslator()
  const { tone, label, help } = statusOf(subscription, display)
  const name = account.lineNames[subscription.id] ?? ''
  const details = lineDetails(account, subscription)
  return (
    <div className="grid justify-items-start gap-2">
      <PageHead
        title={lineName(account, subscription)}
        back={{ href: '/dashboard', label: t('layout.overview') }}
      />
      <p id={HEADING} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {details && <span className="text-lg tabular-nums">{details}</span>}
        <Badge tone={tone}>{label}</Badge>
      </p>
      {help && <p className="max-w-prose text-muted-foreground">{help}</p>}
      <ScheduledChanges {...{ subscription, account, display }} />
      <LineNameForm
        save={saveName}
        subscription={subscription.id}
        current={name}
        maxLength={MAX_LINE_NAME}
        words={{
          open: t(name ? 'subscriptions.name.rename' : 'subscriptions.name.add'),
          label: t('subscriptions.name.label'),
          hint: t('subscriptions.name.hint'),
          save: t('subscriptions.name.save'),
        }}
      />
    </div>
  )
}
