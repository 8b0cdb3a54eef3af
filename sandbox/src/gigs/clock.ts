import type { Store } from '../store/store'
import type { Kinds } from './model/state'

const DAY_MS = 86_400_000

/** Returns the sandbox time: real time plus all `advanceClock` calls, including those before a restart. */
export function now(store: Store<Kinds>): Date {
  return new Date(Date.now() + (store.get('clock', 'clock')?.aheadMs ?? 0))
}

export function advanceClock(store: Store<Kinds>, seconds: number): void {
  const aheadMs = (store.get('clock', 'clock')?.aheadMs ?? 0) + seconds * 1000
  store.put('clock', { id: 'clock', aheadMs })
}

export function secondsAfter(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1000)
}

/**
 * Returns the time `count` days or months later, in UTC. Uses the last day of a shorter month (31 January plus one month
 * is 28 February). Count a series from its start, so that it returns to the 31st in March.
 */
export function unitsAfter(time: Date, count: number, unit: 'day' | 'month'): Date {
  if (unit === 'day') return new Date(time.getTime() + count * DAY_MS)
  const moved = new Date(time)
  moved.setUTCDate(1)
  moved.setUTCMonth(time.getUTCMonth() + count)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0))
  moved.setUTCDate(Math.min(time.getUTCDate(), lastDay.getUTCDate()))
  return moved
}
