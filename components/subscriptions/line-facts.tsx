import { deviceName } from '@/components/plans/plan-summary'
import { shortCoverage } from '@/components/plans/plan-words'
import { simName } from '@/components/subscriptions/line-summary'
import { Facts } from '@/components/ui/facts'
import type { Account, Subscription } from '@/lib/account/account'
import { subscriptions as words } from '@/lib/i18n/catalogs/en/subscriptions'
import {
  type Display,
  formatDate,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
} from '@/lib/i18n/format'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import { useTranslator } from '@/lib/i18n/request'
import type { Translator } from '@/lib/i18n/translator'

type Props = { subscription: Subscription; account: Account; display: Display }

/** Renders the facts about a line: plan and price, dates, SIM and device. */
export function LineFactList(props: Props) {
  const t = useTranslator()
  return (
    <>
      <Group title={t('subscriptions.facts.planAndPrice')} facts={planFacts(props, t)} />
      <Group title={t('subscriptions.facts.dates')} facts={dateFacts(props, t)} />
      <Group title={t('subscriptions.facts.simAndDevice')} facts={simFacts(props, t)} />
    </>
  )
}

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

function planFacts({ subscription: { plan }, display }: Props, t: Translator): Fact[] {
  return [
    { name: t('subscriptions.facts.plan'), value: plan.name },
    {
      name: t('subscriptions.facts.price'),
      value: `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}`,
    },
    {
      name: t('subscriptions.facts.minimumTerm'),
      value: formatMinimumTerm(plan.validity, display),
    },
    { name: t('subscriptions.facts.worksIn'), value: shortCoverage(plan, display) || null },
  ]
}

function dateFacts({ subscription, display }: Props, t: Translator): Fact[] {
  const { currentPeriod, status, endedAt, activatedAt, createdAt, earliestEndAt, plan } =
    subscription
  const date = (time: string | null | undefined) => (time ? formatDate(time, display) : null)
  const isRecurring = plan.validity.type === 'recurring'
  return [
    { name: t('subscriptions.facts.ordered'), value: date(createdAt) },
    { name: t('subscriptions.facts.activeSince'), value: date(activatedAt) },
    { name: t('subscriptions.facts.periodSince'), value: date(currentPeriod?.start) },
    {
      name: t(isRecurring ? 'subscriptions.facts.renewsOn' : 'subscriptions.facts.validUntil'),
      value: endedAt ? null : date(currentPeriod?.end),
    },
    {
      name: t('subscriptions.facts.canEndFrom'),
      value: minimumPeriodsOf(subscription) > 1 ? date(earliestEndAt) : null,
    },
    {
      name: t(
        status === 'ended' ? 'subscriptions.facts.endedOn' : 'subscriptions.facts.usableUntil',
      ),
      value: date(endedAt),
    },
  ]
}

const minimumPeriodsOf = ({ plan }: Subscription) => plan.validity.minimumPeriods ?? 1

function simFacts({ subscription: { sim }, account }: Props, t: Translator): Fact[] {
  const device = sim && account.devices.find(({ sims }) => sims?.includes(sim.id))
  return [
    { name: t('subscriptions.facts.sim'), value: sim ? simName(sim.type, t) : null },
    { name: t('subscriptions.facts.iccid'), value: sim?.iccid ?? null },
    {
      name: t('subscriptions.facts.esim'),
      value: sim ? profileText(account.profiles[sim.id] ?? '', t) : null,
    },
    { name: t('subscriptions.facts.device'), value: device ? deviceName(device) : null },
  ]
}

// Most providers report `unknown`, which says nothing (docs/gigs-api.md#esimprofile).
const profileText = (status: string, t: Translator) =>
  isKnown(status) ? t(`subscriptions.esimProfile.${status}`) : null

const isKnown = isKeyOf(words.esimProfile)
