import type { ReactNode } from 'react'
import { AccountIntents, type Place } from '@/components/account/account-intents'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { Account } from '@/lib/account/account'
import { formatAddress } from '@/lib/i18n/format-address'

type Props = {
  /** Null while Gigs is unreachable. */
  account: Account | null
  locale: string
}

/** Renders the name and the address that Gigs stores for the user. */
export function CarrierDetails({ account, locale }: Props) {
  if (account && !account.gigsUser) return null
  return (
    <section aria-labelledby="carrier" className="mt-5 grid gap-5">
      <div className="grid gap-2">
        <h2 id="carrier" className="text-2xl font-bold">
          Carrier details
        </h2>
        <p className="text-soft">
          These are the name and address on your account with our mobile network. Saving your
          profile above does not change them.
        </p>
      </div>
      {account ? <Details account={account} locale={locale} /> : <Unavailable />}
    </section>
  )
}

function Details({ account, locale }: { account: Account; locale: string }) {
  const [address] = account.addresses // newest first
  return (
    <Card className="grid divide-y divide-line px-6">
      <Row name="Full name" place="name" account={account}>
        {account.gigsUser?.fullName ?? 'Not set yet'}
      </Row>
      <Row name="Address" place="address" account={account}>
        <span className="whitespace-pre-line">
          {address ? formatAddress(address, locale).join('\n') : 'Not set yet'}
        </span>
      </Row>
    </Card>
  )
}

type RowProps = { name: string; place: Place; account: Account; children: ReactNode }

function Row({ name, place, account, children }: RowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 py-5">
      <dl className="grid min-w-0 gap-0.5">
        <dt className="text-sm font-semibold">{name}</dt>
        <dd className="text-soft">{children}</dd>
      </dl>
      <div className="flex flex-wrap gap-3 empty:hidden">
        <AccountIntents place={place} account={account} describedBy="carrier" />
      </div>
    </div>
  )
}

function Unavailable() {
  return (
    <Notice tone="wait">
      We couldn’t load these details right now. You can still save your profile above.
    </Notice>
  )
}
