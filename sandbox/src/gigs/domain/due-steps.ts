import { recordEvents } from '../events/record'
import type { Gigs, Subscription, SubscriptionAddon } from '../model/state'
import { activateSubscription } from './activation'
import { activateAddon, endAddon } from './addons'
import { endSubscription } from './cancellation'
import { requireAddon, requirePlan } from './references'
import { renewAddon, renewSubscription } from './renewals'
import { applyImmediateChange, immediateChangeDue } from './immediate-changes'
import { completeInstallation } from './esim-installation'
import { advancePorting } from './porting-progress'

/**
 * Runs everything that has come due since the last call: activations, renewals, planned ends, expiring add-ons, porting
 * steps and eSIM installations. Each step runs at the time it was due and records its events. Each subscription is one
 * transaction, so after a kill the remaining ones are still due.
 * @returns the next due time (ISO), or null.
 */
export function runDueSteps(gigs: Gigs): string | null {
  const until = gigs.now().toISOString()
  const { overdue, next } = scan(gigs, until)
  if (overdue.size === 0) return next
  for (const id of overdue) gigs.store.transaction(() => catchUp(gigs, until, id))
  return scan(gigs, until).next
}

// Runs for most requests, over thousands of subscriptions: makes one comparison per object and allocates nothing.
function scan({ store }: Gigs, until: string): { overdue: Set<string>; next: string | null } {
  const overdue = new Set<string>()
  let next: string | null = null
  const check = (due: string | null | undefined, id: string) => {
    if (due == null) return
    if (due <= until) overdue.add(id)
    else if (next === null || due < next) next = due
  }
  for (const subscription of store.each('subscriptions')) {
    check(subscriptionDue(subscription), subscription.id)
  }
  for (const subscriptionAddon of store.each('subscriptionAddons')) {
    check(addonDue(subscriptionAddon), subscriptionAddon.subscription)
  }
  for (const change of store.each('subscriptionChanges')) {
    check(immediateChangeDue(change), change.subscription)
  }
  for (const porting of store.each('portings')) {
    check(porting.movesAt, porting.subscription ?? porting.id)
  }
  for (const { id, installsAt } of store.each('sims')) check(installsAt, id)
  return { overdue, next }
}

function catchUp(gigs: Gigs, until: string, id: string): void {
  let step = nextStep(gigs, id)
  while (step && step.due <= until) {
    const time = new Date(step.due)
    const then = { ...gigs, now: () => time }
    step.run(then)
    recordEvents(then, 'system')
    step = nextStep(gigs, id)
  }
}

type Step = { due: string; run: (gigs: Gigs) => void }

// If several are due at once, the subscription's comes first: a recurring add-on uses the period that it starts.
function nextStep(gigs: Gigs, id: string): Step | null {
  let next: Step | null = null
  for (const step of stepsOf(gigs, id)) if (next === null || step.due < next.due) next = step
  return next
}

/** Returns the next steps of a subscription and its dependent objects, or of a draft porting or a SIM. */
function stepsOf({ store }: Gigs, id: string): Step[] {
  const steps: Step[] = []
  const add = (due: string | null | undefined, run: Step['run']) => {
    if (due != null) steps.push({ due, run })
  }
  const subscription = store.get('subscriptions', id)
  if (subscription) {
    add(subscriptionDue(subscription), (then) => runSubscriptionStep(then, subscription))
    for (const subscriptionAddon of store.where('subscriptionAddons', 'subscription', id)) {
      add(addonDue(subscriptionAddon), (then) =>
        runAddonStep(then, subscriptionAddon, subscription),
      )
    }
    for (const change of store.where('subscriptionChanges', 'subscription', id)) {
      add(immediateChangeDue(change), (then) => applyImmediateChange(then, change, subscription))
    }
  }
  const draft = store.get('portings', id)
  for (const porting of draft ? [draft] : store.where('portings', 'subscription', id)) {
    add(porting.movesAt, (then) => advancePorting(then, porting))
  }
  const sim = store.get('sims', id)
  if (sim) add(sim.installsAt, (then) => completeInstallation(then, sim))
  return steps
}

/** Returns when a subscription next starts, renews or ends (ISO time). */
function subscriptionDue(subscription: Subscription): string | null {
  const { status, activatesAt, endedAt, currentPeriod } = subscription
  if (status === 'ended') return null
  if (!currentPeriod) return activatesAt
  return endedAt && endedAt < currentPeriod.end ? endedAt : currentPeriod.end
}

function runSubscriptionStep(gigs: Gigs, subscription: Subscription): void {
  if (!subscription.currentPeriod) return void activateSubscription(gigs, subscription)
  const isOver = subscription.endedAt !== null && subscription.endedAt <= gigs.now().toISOString()
  const { validity } = requirePlan(gigs, subscription.plan)
  if (isOver || validity.type === 'oneTime') endSubscription(gigs, subscription, null)
  else renewSubscription(gigs, subscription)
}

/** Returns when an add-on ends or renews. */
function addonDue({ status, currentPeriod }: SubscriptionAddon): string | null {
  return status === 'active' && currentPeriod ? currentPeriod.end : null
}

function runAddonStep(
  gigs: Gigs,
  subscriptionAddon: SubscriptionAddon,
  subscription: Subscription,
): void {
  const addon = requireAddon(gigs, subscriptionAddon.addon)
  if (addon.recurrenceType === 'oneTime') endAddon(gigs, subscriptionAddon)
  else renewAddon(gigs, activateAddon(gigs, subscriptionAddon, subscription), addon)
}
