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

/** Creates one usage balance per allowance of the plan (data, calls, messages), for one period. */
export function openBalances(gigs: Gigs, subscription: Subscription, period: Period): void {
  const plan = requirePlan(gigs, subscription.plan)
  const source = {
    type: 'subscriptionPeriod',
    subscriptionPeriod: period.number,
    subscriptionAddon: null,
  } as const
  createBalances(gigs, plan.allowances, {
    name: plan.name,
    coverage: plan.coverage,
    subscription,
    source,
    period,
  })
}

/** Creates the usage balances of an add-on for its current period. */
export function openAddonBalances(
  gigs: Gigs,
  subscriptionAddon: SubscriptionAddon,
  addon: Addon,
  subscription: Subscription,
): void {
  if (!subscriptionAddon.currentPeriod) return
  const coverage = addon.coverage ?? requirePlan(gigs, subscription.plan).coverage
  const source = {
    type: 'subscriptionAddon',
    subscriptionPeriod: null,
    subscriptionAddon: subscriptionAddon.id,
  } as const
  const period = subscriptionAddon.currentPeriod
  createBalances(gigs, addon.allowances, {
    name: addon.name,
    coverage,
    subscription,
    source,
    period,
  })
}

type Balance = {
  name: string
  coverage: Coverage
  subscription: Subscription
  source: UsageBalance['source']
  period: Period
}

const allowanceKinds = [
  ['data', 'dataBytes', 'bytes', 'Data'],
  ['voice', 'voiceSeconds', 'seconds', 'Calls'],
  ['sms', 'smsMessages', 'messages', 'SMS'],
] as const

function createBalances(gigs: Gigs, allowances: Allowances, balance: Balance): void {
  for (const [type, field, unit, label] of allowanceKinds) {
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
