import { unitsAfter } from '../clock'
import type { Period, Plan, Subscription } from '../model/state'

type Anchor = NonNullable<Subscription['anchor']>

/** Returns period `number` of a plan, counted from the anchor so that month ends do not drift. */
export function periodOf(
  anchor: Anchor,
  { value, unit }: Plan['validity'],
  number: number,
): Period {
  const start = new Date(anchor.start)
  const ahead = (number - anchor.number) * value
  return {
    number,
    start: unitsAfter(start, ahead, unit).toISOString(),
    end: unitsAfter(start, ahead + value, unit).toISOString(),
  }
}

/** Returns when a plan can end at the earliest: at the end of its minimum periods. */
export function earliestEnd(anchor: Anchor, validity: Plan['validity']): string {
  const last = anchor.number + Math.max(1, validity.minimumPeriods) - 1
  return periodOf(anchor, validity, last).end
}
