import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  /** Whether the customer had a plan before. */
  isReturning: boolean
  /** Whether the app sells plans, and not only the partner. */
  isSold: boolean
}

/** Replaces the lines of a customer without a running plan. */
export function NoPlan({ isReturning, isSold }: Props) {
  const t = useTranslator()
  return (
    <div className="grid items-center gap-6 overflow-hidden rounded-card bg-hero p-6 text-hero-foreground sm:grid-cols-[1fr_auto] sm:p-10">
      <picture className="sm:order-last">
        <img
          src="/brand/empty-plans.svg"
          alt=""
          width="320"
          height="240"
          className="h-40 w-auto sm:h-60"
        />
      </picture>
      <div className="grid max-w-md justify-items-start gap-4">
        <p className="font-display text-2xl font-bold sm:text-3xl">
          {isReturning ? t('account.noPlan.titleForReturning') : t('account.noPlan.title')}
        </p>
        <p className="text-hero-muted">
          {isSold ? t('account.noPlan.sold') : t('account.noPlan.onRequest')}
        </p>
        <Link href="/plans" prefetch={false} className={buttonClassName('highlight')}>
          {t('account.links.plans')}
        </Link>
      </div>
    </div>
  )
}
