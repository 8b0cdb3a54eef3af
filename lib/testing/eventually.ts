import { vi } from 'vitest'

/** Repeats `check` until it does not throw. Has a long timeout, because a busy machine is slow. */
export const eventually = <Result>(check: () => Result | Promise<Result>) =>
  vi.waitFor(check, { timeout: 60_000 })
