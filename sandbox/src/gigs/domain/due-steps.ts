import { recordEvents } from '../events/record'
import type { Gigs, Subscription, SubscriptionAddon } from '../model/state'
import { activateSubscription } from './activation'
import { activateAddon, endAddon } from './addons'
import { endSubscription } from './cancellation'
import { requireAddon, requirePlan } from './references'
import { renewAddon, renewSubscription } from './renewals'
import { applyImmediateChange, immediateChangeDue } from './immediate-changes'
import { completeInstallation } from './esim-installation'
import { movePorting } from './porting-progress'

/**
 * Does what has come due since the last call: activations, renewals, planned ends, add-ons that run out,
 * portings that go on, eSIMs that get installed; each at the time it was due, with its events. Every subscription
 * is a transaction: after a kill the rest of them are still due. Answers the next time something is due (ISO time,
 * null: nothing is).
 */
export function runDueSteps(gigs: Gigs): string | null {
  const until = gigs.now().toISOString()
  const { behind, next } = lookThrough(gigs, until)
  if (behind.size === 0) return next
  for (const id of behind) gigs.store.transaction(() => catchUp(gigs, until, id))
  return lookThrough(gigs, until).next
}

// Most calls end here, over thousands of subscriptions: one comparison each and nothing built.
function lookThrough({ store }: Gigs, until: string): { behind: Set<string>; next: string | null } {
  const behind = new Set<string>()
  let next: string | null = null
  const look = (due: string | null | undefined, id: string) => {
    if (due == null) return
    if (due <= until) behind.add(id)
    else if (next === null || due < next) next = due
  }
  for (const subscription of store.each('subscriptions')) {
    look(subscriptionDue(subscription), subscription.id)
  }
  for (const bought of store.each('subscriptionAddons')) look(addonDue(bought), bought.subscription)
  for (const change of store.each('subscriptionChanges')) {
    look(immediateChangeDue(change), change.subscription)
  }
  for (const porting of store.each('portings')) {
    look(porting.movesAt, porting.subscription ?? porting.id)
  }
  for (const { id, installsAt } of store.each('sims')) look(installsAt, id)
  return { behind, next }
}

function catchUp(gigs: Gigs, until: string, id: string): void {
  let step = nextStep(gigs, id)
  while (step && step.due <= until) {
    const time = new Date(step.due)
    const then = { ...gigs, now: () => time }
    step.take(then)
    recordEvents(then, 'system')
    step = nextStep(gigs, id)
  }
}

type Step = { due: string; take: (gigs: Gigs) => void }

// When several are due the subscription goes first: a recurring add-on follows the period that begins then.
function nextStep(gigs: Gigs, id: string): Step | null {
  let next: Step | null = null
  for (const step of stepsOf(gigs, id)) if (next === null || step.due < next.due) next = step
  return next
}

/** What is to come for a subscription and what hangs on it, or for a draft of a porting or a SIM. */
function stepsOf({ store }: Gigs, id: string): Step[] {
  const steps: Step[] = []
  const add = (due: string | null | undefined, take: Step['take']) => {
    if (due != null) steps.push({ due, take })
  }
  const subscription = store.get('subscriptions', id)
  if (subscription) {
    add(subscriptionDue(subscription), (then) => subscriptionStep(then, subscription))
    for (const bought of store.where('subscriptionAddons', 'subscription', id)) {
      add(addonDue(bought), (then) => addonStep(then, bought, subscription))
    }
    for (const change of store.where('subscriptionChanges', 'subscription', id)) {
      add(immediateChangeDue(change), (then) => applyImmediateChange(then, change, subscription))
    }
  }
  const draft = store.get('portings', id)
  for (const porting of draft ? [draft] : store.where('portings', 'subscription', id)) {
    add(porting.movesAt, (then) => movePorting(then, porting))
  }
  const sim = store.get('sims', id)
  if (sim) add(sim.installsAt, (then) => completeInstallation(then, sim))
  return steps
}

/** When something happens to a subscription next (ISO time): it starts, renews or ends. */
function subscriptionDue(subscription: Subscription): string | null {
  const { status, activatesAt, endedAt, currentPeriod } = subscription
  if (status === 'ended') return null
  if (!currentPeriod) return activatesAt
  return endedAt && endedAt < currentPeriod.end ? endedAt : currentPeriod.end
}

/** Does what is due now. */
function subscriptionStep(gigs: Gigs, subscription: Subscription): void {
  if (!subscription.currentPeriod) return void activateSubscription(gigs, subscription)
  const isOver = subscription.endedAt !== null && subscription.endedAt <= gigs.now().toISOString()
  const { validity } = requirePlan(gigs, subscription.plan)
  if (isOver || validity.type === 'oneTime') endSubscription(gigs, subscription, null)
  else renewSubscription(gigs, subscription)
}

/** When an add-on runs out or renews. */
function addonDue({ status, currentPeriod }: SubscriptionAddon): string | null {
  return status === 'active' && currentPeriod ? currentPeriod.end : null
}

function addonStep(gigs: Gigs, bought: SubscriptionAddon, subscription: Subscription): void {
  const addon = requireAddon(gigs, bought.addon)
  if (addon.recurrenceType === 'oneTime') endAddon(gigs, bought)
  else renewAddon(gigs, activateAddon(gigs, bought, subscription), addon)
}
