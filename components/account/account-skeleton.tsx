import type { ReactNode } from 'react'
import { useTranslator } from '@/lib/i18n/request'

export type SkeletonPage = 'dashboard' | 'line' | 'payments'

type Props = {
  /** The page that follows. */
  page: SkeletonPage
  /** The address of the page to load again. */
  retry: string
}

/**
 * Renders the shape of a page while its account loads for the first time. The page refreshes itself; without JavaScript
 * it has a link.
 */
export function AccountSkeleton({ page, retry }: Props) {
  const t = useTranslator()
  return (
    <div className="grid gap-8">
      <output className="sr-only">{t('account.loading.pending')}</output>
      <noscript>
        <p>
          {t('account.loading.withoutScripts')}{' '}
          <a href={retry} className="font-semibold underline underline-offset-4">
            {t('account.loading.reload')}
          </a>
        </p>
      </noscript>
      <div aria-hidden="true" className="grid gap-8">
        {shapes[page]}
      </div>
    </div>
  )
}

const Block = ({ className }: { className: string }) => <div className={`skeleton ${className}`} />

const heading = <Block className="h-7 w-40" />

const card = (
  <div className="grid gap-4 rounded-card border border-border bg-card p-5 sm:p-6">
    <div className="flex justify-between gap-4">
      <Block className="h-6 w-40" />
      <Block className="h-6 w-20" />
    </div>
    <Block className="h-4 w-2/3" />
    <Block className="h-4 w-full" />
    <Block className="h-11 w-36" />
  </div>
)

const row = (
  <div className="flex items-center justify-between gap-4 py-5">
    <div className="grid flex-1 gap-2">
      <Block className="h-5 w-2/3 max-w-64" />
      <Block className="h-4 w-1/3 max-w-32" />
    </div>
    <Block className="h-6 w-16" />
  </div>
)

const shapes: Record<SkeletonPage, ReactNode> = {
  dashboard: (
    <div className="grid gap-4">
      {heading}
      <div className="grid gap-4 lg:grid-cols-2">
        {card}
        {card}
      </div>
    </div>
  ),
  line: (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-4">
        {card}
        {card}
      </div>
      {card}
    </div>
  ),
  payments: (
    <>
      <div className="grid gap-4">
        {heading}
        {card}
      </div>
      <div className="grid gap-4">
        {heading}
        <div className="divide-y divide-border rounded-card border border-border bg-card px-5 sm:px-6">
          {row}
          {row}
          {row}
        </div>
      </div>
    </>
  ),
}
