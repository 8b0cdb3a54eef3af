import { ApiError } from '../errors'
import type { Gigs } from '../model/state'

class DryRun extends Error {}

/** Tries a change and takes it back: answers what would refuse it, or null if nothing would. */
export function dryRun(gigs: Gigs, work: () => void): ApiError | null {
  try {
    gigs.change(() => {
      work()
      throw new DryRun()
    })
    return null
  } catch (error) {
    if (error instanceof DryRun) return null
    if (error instanceof ApiError) return error
    throw error
  }
}
