import { AsyncLocalStorage } from 'node:async_hooks'

/** The customer that calls are made for. `isExtra` calls are optional and give way to others. */
export type Caller = { customer: string; isExtra: boolean }

const callers = new AsyncLocalStorage<Caller>()

/** Runs `work` so that its calls count toward this user's fair share of the queue. */
export const forCustomer = <Result>(customer: string, work: () => Result): Result =>
  callers.run({ customer, isExtra: false }, work)

/** Runs `work` so that its calls give way to all calls that are not extras. */
export function asExtra<Result>(work: () => Result): Result {
  const caller = callers.getStore()
  return caller ? callers.run({ ...caller, isExtra: true }, work) : work()
}

/** Returns the current caller; null for calls that serve all customers, like fetching the catalog. */
export const currentCaller = (): Caller | null => callers.getStore() ?? null
