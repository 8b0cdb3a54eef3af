import type { Context } from 'hono'
import { ApiError } from './errors'

/** Returns the error body of the API. An unexpected error is logged and becomes a 500. */
export function errorResponse(c: Context, error: Error) {
  if (error instanceof ApiError) return c.json(error.body(), error.status)
  console.error('The sandbox failed to answer a call.', error)
  return c.json(new ApiError('internal', 'The sandbox failed; its log says why.').body(), 500)
}
