import { vi } from 'vitest'

/** Repeats `check` until it does not throw. Waits long, because a busy machine is slow. */
export const eventually = <Result>(check: () => Result | Promise<Result>) =>
  vi.waitFor(check, { timeout: 60_000 })
