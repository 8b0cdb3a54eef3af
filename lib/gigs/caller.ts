import { AsyncLocalStorage } from 'node:async_hooks'

/** On whose behalf calls are made. Calls with `isExtra` may fail without anything failing with them. */
export type Caller = { customer: string; isExtra: boolean }

const callers = new AsyncLocalStorage<Caller>()

/** Makes all calls of `work` on behalf of one of our users, who then shares the queue fairly with others. */
export const forCustomer = <Result>(customer: string, work: () => Result): Result =>
  callers.run({ customer, isExtra: false }, work)

/** Makes the calls of `work` give way to all calls that are not extras. */
export function asExtra<Result>(work: () => Result): Result {
  const caller = callers.getStore()
  return caller ? callers.run({ ...caller, isExtra: true }, work) : work()
}

/** Null for what no single customer is behind, like reading the catalog. */
export const currentCaller = (): Caller | null => callers.getStore() ?? null
