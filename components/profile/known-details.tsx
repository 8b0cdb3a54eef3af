import type { ReactNode } from 'react'
import { AccountIntents, type Place } from '@/components/account/account-intents'
import { Card } from '@/components/ui/card'
import type { Account } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { type Display, formatCalendarDate } from '@/lib/i18n/format'
import { formatAddress } from '@/lib/i18n/format-address'

/** Renders the details that Gigs has: the customer changes them at Connect, or with the support. */
export function KnownDetails({ account, display }: { account: Account; display: Display }) {
  const { gigsUser, addresses } = account
  const fullName = gigsUser?.fullName?.trim()
  const birthday = gigsUser?.birthday
  const [address] = addresses // newest first
  if (!fullName && !birthday && !address) return null
  return (
    <Card as="section" aria-labelledby="details" className="px-6 pt-6">
      <h2 id="details" className="text-lg font-bold">
        Your details
      </h2>
      <div className="grid divide-y divide-border">
        {fullName && (
          <Row name="Full name" place="name" account={account}>
            {fullName}
          </Row>
        )}
        {birthday && (
          <Row name="Date of birth" note={BIRTHDAY_NOTE}>
            {/^\d{4}-\d\d-\d\d$/.test(birthday) ? formatCalendarDate(birthday, display) : birthday}
          </Row>
        )}
        {address && (
          <Row name="Address" place="address" account={account}>
            <span className="whitespace-pre-line">
              {formatAddress(address, display.locale).join('\n')}
            </span>
          </Row>
        )}
      </div>
    </Card>
  )
}

const BIRTHDAY_NOTE = `Is it wrong? Write to ${brand.supportEmail}.`

type RowProps = { name: string; note?: string; children: ReactNode } & (
  { place: Place; account: Account } | { place?: never; account?: never }
)

function Row({ name, note, place, account, children }: RowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 py-5">
      <dl className="grid min-w-0 gap-0.5">
        <dt className="text-sm font-semibold">{name}</dt>
        <dd className="wrap-anywhere text-muted-foreground">{children}</dd>
      </dl>
      {note && <p className="text-sm text-muted-foreground">{note}</p>}
      {place && (
        <div className="flex flex-wrap gap-3 empty:hidden">
          <AccountIntents place={place} account={account} describedBy="details" />
        </div>
      )}
    </div>
  )
}
