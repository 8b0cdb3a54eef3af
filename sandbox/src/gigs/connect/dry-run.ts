import { ApiError } from '../errors'
import type { Gigs } from '../model/state'

class Rehearsed extends Error {}

/** Tries a change and takes it back: answers what would refuse it, or null if nothing would. */
export function rehearse(gigs: Gigs, work: () => void): ApiError | null {
  try {
    gigs.change(() => {
      work()
      throw new Rehearsed()
    })
    return null
  } catch (error) {
    if (error instanceof Rehearsed) return null
    if (error instanceof ApiError) return error
    throw error
  }
}
