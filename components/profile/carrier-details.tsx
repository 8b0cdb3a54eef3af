import type { ReactNode } from 'react'
import { AccountIntents, type Place } from '@/components/account/account-intents'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { Account } from '@/lib/account/account'
import { formatAddress } from '@/lib/i18n/format-address'

type Props = { account: Account | null; locale: string }

/** Name and address as Gigs has them. `account` is null while Gigs cannot be read. */
export function CarrierDetails({ account, locale }: Props) {
  if (account && !account.gigsUser) return null
  return (
    <section aria-labelledby="network" className="mt-5 grid gap-5">
      <div className="grid gap-2">
        <h2 id="network" className="text-2xl font-bold">
          At our network
        </h2>
        <p className="text-soft">
          Your account at our mobile network has its own name and address. What you save above fills
          in new forms and does not change these.
        </p>
      </div>
      {account ? <Details account={account} locale={locale} /> : <Unread />}
    </section>
  )
}

function Details({ account, locale }: { account: Account; locale: string }) {
  const [address] = account.addresses // the newest is the one in use
  return (
    <Card className="grid divide-y divide-line px-6">
      <Row name="Full name" place="name" account={account}>
        {account.gigsUser?.fullName ?? 'Not given yet'}
      </Row>
      <Row name="Address" place="address" account={account}>
        <span className="whitespace-pre-line">
          {address ? formatAddress(address, locale).join('\n') : 'Not given yet'}
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
        <AccountIntents place={place} account={account} describedBy="network" />
      </div>
    </div>
  )
}

function Unread() {
  return (
    <Notice tone="wait">
      We could not load this just now. What you save above works all the same.
    </Notice>
  )
}
