import type { ReactNode } from 'react'
import type { LoadedPlans } from '@/app/(public)/plans/load-plans'
import { ReturnedOutcome } from '@/app/connect/returned-outcome'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { ReloadOnBfcache } from '@/components/account/reload-on-bfcache'
import { UnreachableNotice } from '@/components/account/stale-account-notice'
import { FilteredPlans } from '@/components/plans/filtered-plans'
import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { Account } from '@/lib/account/account'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { setPageStatus } from '@/lib/http/request-context'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  loaded: LoadedPlans
  /** The path of this page, to load it again. */
  path: string
  head: ReactNode
  /** The parameters in the address, which may name a launch whose outcome is shown. */
  searchParams?: SearchParams
  children: ReactNode
}

/** Renders a plan page with its notices about the account. */
export function PlansFrame({ loaded, path, head, searchParams, children }: Props) {
  const { user, page, failure, display } = loaded
  return (
    <>
      {user && <ReloadOnBfcache />}
      {head}
      {failure && <AccountUnavailable message={failure} retry={path} />}
      {page && searchParams && <ReturnedOutcome searchParams={searchParams} page={page} />}
      {page?.account && !page.account.isReachable && (
        <UnreachableNotice cachedAt={page.cachedAt} display={display} />
      )}
      {children}
    </>
  )
}

/** Renders a plan page while the plans cannot be loaded, with status 503. */
export function PlansUnavailable({ failure, path }: { failure: string | null; path: string }) {
  setPageStatus(503)
  const t = useTranslator()
  return (
    <>
      <PageHead title={t('plans.title')} />
      <Notice tone="wait" announce="alert" title={t('plans.unavailable.title')}>
        <p>{failure}</p>
        <p className="mt-4">
          <a href={path} className={buttonClassName('outline')}>
            {t('plans.unavailable.retry')}
          </a>
        </p>
      </Notice>
    </>
  )
}

const NO_PARAMETERS = {}

type MissingProps = Pick<Props, 'searchParams' | 'path'> & {
  loaded: LoadedPlans & { account: Account }
}

/** Renders all plans in place of one that is not on sale, with status 404. */
export function MissingPlan({ loaded, ...rest }: MissingProps) {
  setPageStatus(404)
  const t = useTranslator()
  const { account, display } = loaded
  return (
    <PlansFrame loaded={loaded} head={<PageHead title={t('plans.title')} />} {...rest}>
      <Notice tone="wait">{t('refusals.planNotAvailable')}</Notice>
      <FilteredPlans
        plans={account.plans.filter(({ status }) => status === 'available')}
        parameters={NO_PARAMETERS}
        {...{ account, display }}
      />
    </PlansFrame>
  )
}
