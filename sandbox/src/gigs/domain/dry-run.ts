import { ApiError } from '../errors'
import type { Gigs } from '../model/state'

class Rollback extends Error {}

/** Runs a change and rolls it back. Returns the error that it would fail with, or null. */
export function dryRun(gigs: Gigs, work: () => void): ApiError | null {
  try {
    gigs.store.transaction(() => {
      work()
      throw new Rollback()
    })
    return null
  } catch (error) {
    if (error instanceof Rollback) return null
    if (error instanceof ApiError) return error
    throw error
  }
}
