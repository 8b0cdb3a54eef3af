import { deviceName } from '@/components/plans/plan-summary'
import { Facts } from '@/components/ui/facts'
import type { Account, Subscription } from '@/lib/account/account'
import {
  type Display,
  formatDate,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
} from '@/lib/i18n/format'

type Props = { subscription: Subscription; account: Account; display: Display }

/** Renders the facts about a line: plan and price, dates, SIM and device. */
export const LineFactList = (props: Props) => (
  <>
    <Group title="Plan and price" facts={planFacts(props)} />
    <Group title="Dates" facts={dateFacts(props)} />
    <Group title="SIM and device" facts={simFacts(props)} />
  </>
)

type Fact = { name: string; value: string | null }

function Group({ title, facts }: { title: string; facts: Fact[] }) {
  if (facts.every(({ value }) => !value)) return null
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-bold">{title}</h2>
      <Facts facts={facts} />
    </section>
  )
}

function planFacts({ subscription: { plan }, display }: Props): Fact[] {
  return [
    { name: 'Plan', value: plan.name },
    { name: 'Price', value: `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}` },
    { name: 'Minimum term', value: formatMinimumTerm(plan.validity, display) },
    { name: 'Works in', value: plan.coverage.name || null },
  ]
}

function dateFacts({ subscription, display }: Props): Fact[] {
  const { currentPeriod, status, endedAt, activatedAt, createdAt, earliestEndAt, plan } =
    subscription
  const date = (time: string | null | undefined) => (time ? formatDate(time, display) : null)
  const isRecurring = plan.validity.type === 'recurring'
  return [
    { name: 'Ordered', value: date(createdAt) },
    { name: 'Active since', value: date(activatedAt) },
    { name: 'This period since', value: date(currentPeriod?.start) },
    {
      name: isRecurring ? 'Renews on' : 'Valid until',
      value: endedAt ? null : date(currentPeriod?.end),
    },
    {
      name: 'Can end from',
      value: minimumPeriodsOf(subscription) > 1 ? date(earliestEndAt) : null,
    },
    { name: status === 'ended' ? 'Ended on' : 'Usable until', value: date(endedAt) },
  ]
}

const minimumPeriodsOf = ({ plan }: Subscription) => plan.validity.minimumPeriods ?? 1

function simFacts({ subscription: { sim }, account }: Props): Fact[] {
  const device = sim && account.devices.find(({ sims }) => sims?.includes(sim.id))
  return [
    { name: 'SIM', value: sim ? simName(sim.type) : null },
    { name: 'Card number (ICCID)', value: sim?.iccid ?? null },
    { name: 'eSIM', value: sim ? (profiles.get(account.profiles[sim.id] ?? '') ?? null) : null },
    { name: 'Device', value: device ? deviceName(device) : null },
  ]
}

const simName = (type: string) => (type === 'eSIM' ? 'eSIM' : 'SIM card')

// The statuses of an eSIM profile that say something. Most providers report `unknown` (docs/gigs-api.md#esimprofile).
const profiles = new Map([
  ['installed', 'Installed'],
  ['enabled', 'Installed and turned on'],
  ['disabled', 'Installed, turned off'],
  ['deleted', 'Deleted from the device'],
])
