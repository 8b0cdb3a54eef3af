import Link from 'next/link'
import { LineRow, type Space } from '@/components/subscriptions/line-row'
import { searchLines } from '@/components/subscriptions/line-summary'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Account, Subscription } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  account: Account
  running: Subscription[]
  ended: Subscription[]
  display: Display
  /** What the user searches for; empty for nothing. */
  search: string
}

// More lines than these are collapsed and can be searched.
const SHOWN_AT_FIRST = 8
const FEW = 3

/** Renders the running lines of a customer, and the ended ones collapsed. */
export function LineList({ account, running, ended, display, search }: Props) {
  const t = useTranslator()
  const isLong = running.length + ended.length > SHOWN_AT_FIRST
  if (isLong && search) {
    const found = searchLines(account, [...running, ...ended], search)
    return (
      <>
        <SearchForm search={search} />
        <output className="text-sm text-muted-foreground">
          {t('subscriptions.list.found', { count: found.length, search })}{' '}
          <Link href="/dashboard" prefetch={false} className="link">
            {t('subscriptions.list.showAll')}
          </Link>
        </output>
        {found.length > 0 && <Rows lines={found} {...{ account, display }} />}
      </>
    )
  }
  const [first, rest] = [running.slice(0, SHOWN_AT_FIRST), running.slice(SHOWN_AT_FIRST)]
  return (
    <>
      {isLong && <SearchForm search="" />}
      {first.length > 0 && (
        <Rows lines={first} isAll={rest.length === 0} {...{ account, display }} />
      )}
      {rest.length > 0 && (
        <Collapsed
          label={t('subscriptions.list.showMore', { count: rest.length })}
          lines={rest}
          {...{ account, display }}
        />
      )}
      {ended.length > 0 && (
        <Collapsed
          label={t('subscriptions.list.ended', { count: ended.length })}
          lines={ended}
          {...{ account, display }}
        />
      )}
    </>
  )
}

type RowsProps = Pick<Props, 'account' | 'display'> & { lines: Subscription[]; isAll?: boolean }

function Rows({ lines, isAll = false, account, display }: RowsProps) {
  const space = isAll ? spaceFor(lines.length) : 'many'
  return (
    <Card>
      <ul className="lines" data-space={space}>
        {lines.map((line) => (
          <LineRow key={line.id} {...{ line, account, display, space }} />
        ))}
      </ul>
    </Card>
  )
}

function spaceFor(count: number): Space {
  if (count === 1) return 'only'
  return count <= FEW ? 'few' : 'many'
}

function Collapsed({ label, ...rows }: RowsProps & { label: string }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{label}</summary>
      <div className="pt-3">
        <Rows {...rows} />
      </div>
    </details>
  )
}

// A plain form, so that it works without JavaScript.
function SearchForm({ search }: { search: string }) {
  const t = useTranslator()
  return (
    <search>
      <form action="/dashboard" className="flex max-w-md gap-2">
        <label htmlFor="line-search" className="sr-only">
          {t('subscriptions.list.searchLabel')}
        </label>
        <input
          id="line-search"
          type="search"
          name="search"
          defaultValue={search}
          placeholder={t('subscriptions.list.searchPlaceholder')}
          maxLength={100}
          className="min-h-11 w-full min-w-0 rounded-control border border-input bg-card px-3.5 text-base placeholder:text-muted-foreground"
        />
        <button type="submit" className={buttonClassName('outline', 'cursor-pointer')}>
          {t('subscriptions.list.search')}
        </button>
      </form>
    </search>
  )
}
