import type { Context } from 'hono'
import { ApiError } from './errors'

/** An error as the API words it; one that nobody expected is told apart and logged. */
export function answerError(c: Context, error: Error) {
  if (error instanceof ApiError) return c.json(error.body(), error.status)
  console.error('The sandbox failed to answer a call.', error)
  return c.json(new ApiError('internal', 'The sandbox failed; its log says why.').body(), 500)
}
