import { BadgeCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { AccountIntents, type Place } from '@/components/account/account-intents'
import { Card } from '@/components/ui/card'
import type { Account } from '@/lib/account/account'
import { type Display, formatCalendarDate, formatList } from '@/lib/i18n/format'
import { formatAddress } from '@/lib/i18n/format-address'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  user: { email: string; emailVerified: Date | null }
  /** The labels of the user's sign-in methods. */
  signIns: string[]
  /** Null while Gigs is unreachable, or if the user has no account. */
  account: Account | null
  display: Display
}

/** Renders how the user signs in, and the details that Gigs has: the customer changes them at Connect, or with the support. */
export function KnownDetails({ user, signIns, account, display }: Props) {
  const t = useTranslator()
  return (
    <ProfileCard id="details" title={t('profile.details.title')}>
      <div className="-my-5 divide-y divide-border sm:-my-6">
        <Row
          name={t('profile.details.email')}
          badge={user.emailVerified && <Verified label={t('profile.details.verified')} />}
        >
          {user.email}
        </Row>
        <Row name={t('profile.details.signIns')}>{formatList(signIns, display)}</Row>
        {account && <GigsDetails account={account} display={display} />}
      </div>
    </ProfileCard>
  )
}

type CardProps = { id: string; title: string; children: ReactNode }

/** Renders a section of the profile: its h2, and a card. `id` is that of the heading. */
export function ProfileCard({ id, title, children }: CardProps) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="text-xl font-bold sm:text-2xl">
        {title}
      </h2>
      <Card className="p-5 sm:p-6">{children}</Card>
    </section>
  )
}

const Verified = ({ label }: { label: string }) => (
  <p className="flex items-center gap-1.5 text-sm font-semibold text-primary">
    <BadgeCheck className="size-5" aria-hidden="true" />
    {label}
  </p>
)

function GigsDetails({ account, display }: { account: Account; display: Display }) {
  const t = useTranslator()
  const { gigsUser, addresses } = account
  const fullName = gigsUser?.fullName?.trim()
  const birthday = gigsUser?.birthday
  const [address] = addresses // newest first
  return (
    <>
      {fullName && (
        <Row name={t('profile.details.fullName')} place="name" account={account}>
          {fullName}
        </Row>
      )}
      {birthday && (
        <Row name={t('profile.details.birthday')} note={t('profile.details.birthdayNote')}>
          {/^\d{4}-\d\d-\d\d$/.test(birthday) ? formatCalendarDate(birthday, display) : birthday}
        </Row>
      )}
      {address && (
        <Row name={t('profile.details.address')} place="address" account={account}>
          <span className="whitespace-pre-line">
            {formatAddress(address, display.locale).join('\n')}
          </span>
        </Row>
      )}
    </>
  )
}

type RowProps = { name: string; badge?: ReactNode; note?: string; children: ReactNode } & (
  { place: Place; account: Account } | { place?: never; account?: never }
)

function Row({ name, badge, note, place, account, children }: RowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 py-5">
      <dl className="grid min-w-0 gap-0.5">
        <dt className="text-sm font-semibold">{name}</dt>
        <dd className="wrap-anywhere text-muted-foreground">{children}</dd>
      </dl>
      {badge}
      {note && <p className="text-sm text-muted-foreground">{note}</p>}
      {place && (
        <div className="flex flex-wrap gap-3 empty:hidden">
          <AccountIntents place={place} account={account} describedBy="details" />
        </div>
      )}
    </div>
  )
}
