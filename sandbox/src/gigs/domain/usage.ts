import { newId } from '../ids'
import type {
  Addon,
  Allowances,
  Coverage,
  Gigs,
  Period,
  Subscription,
  SubscriptionAddon,
  UsageBalance,
} from '../model/state'
import { requirePlan } from './references'

/** Opens one balance for each thing the plan includes (data, calls, messages), for one period. */
export function openBalances(gigs: Gigs, subscription: Subscription, period: Period): void {
  const plan = requirePlan(gigs, subscription.plan)
  const source = {
    type: 'subscriptionPeriod',
    subscriptionPeriod: period.number,
    subscriptionAddon: null,
  } as const
  open(gigs, plan.allowances, {
    name: plan.name,
    coverage: plan.coverage,
    subscription,
    source,
    period,
  })
}

/** The same for an add-on, whose period may differ from that of its subscription. */
export function openAddonBalances(
  gigs: Gigs,
  bought: SubscriptionAddon,
  addon: Addon,
  subscription: Subscription,
): void {
  if (!bought.currentPeriod) return
  const coverage = addon.coverage ?? requirePlan(gigs, subscription.plan).coverage
  const source = {
    type: 'subscriptionAddon',
    subscriptionPeriod: null,
    subscriptionAddon: bought.id,
  } as const
  const period = bought.currentPeriod
  open(gigs, addon.allowances, { name: addon.name, coverage, subscription, source, period })
}

type Balance = {
  name: string
  coverage: Coverage
  subscription: Subscription
  source: UsageBalance['source']
  period: Period
}

const counted = [
  ['data', 'dataBytes', 'bytes', 'Data'],
  ['voice', 'voiceSeconds', 'seconds', 'Calls'],
  ['sms', 'smsMessages', 'messages', 'SMS'],
] as const

function open(gigs: Gigs, allowances: Allowances, balance: Balance): void {
  for (const [type, field, unit, label] of counted) {
    const limit = allowances[field]
    if (limit === 0) continue
    gigs.store.put('usageBalances', {
      object: 'usageBalance',
      id: newId('usageBalance'),
      allowance: {
        object: 'allowance',
        id: newId('allowance'),
        name: `${balance.name} · ${label}`,
        type,
        coverage: balance.coverage,
        limit,
        unit,
        priority: null,
      },
      subscription: balance.subscription.id,
      source: balance.source,
      unit,
      used: 0,
      usableFrom: balance.period.start,
      usableUntil: balance.period.end,
      createdAt: gigs.now().toISOString(),
    })
  }
}
