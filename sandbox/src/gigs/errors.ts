import type { Context } from 'hono'

const statuses = {
  malformed: 400,
  unauthenticated: 401,
  permissionDenied: 403,
  notFound: 404,
  conflict: 409,
  invalid: 422,
  tooManyRequests: 429,
  internal: 500,
  notImplemented: 501,
  serviceUnavailable: 503,
} as const

type ErrorType = keyof typeof statuses

export type PropertyErrorDetail = {
  object: 'propertyErrorDetail'
  code: string
  message: string
  property: string
  suggestion: string | null
}

type Extras = { code?: string; hint?: string; details?: PropertyErrorDetail[] }

/**
 * An error response of the API, as in docs/gigs-api.md#error-object. Throwing it inside `gigs.change` rolls the change
 * back.
 */
export class ApiError extends Error {
  readonly type: ErrorType
  readonly extras: Extras

  constructor(type: ErrorType, message: string, extras: Extras = {}) {
    super(message)
    this.name = 'ApiError'
    this.type = type
    this.extras = extras
  }

  get code(): string | null {
    return this.extras.code ?? null
  }

  get status() {
    return statuses[this.type]
  }

  /** Returns the JSON body. Optional fields are absent, never null. */
  body() {
    return { object: 'error', type: this.type, message: this.message, ...this.extras }
  }
}

/** Creates a 422: a value or the account's state does not allow the request. `code` is for programs that react to it. */
export function invalid(message: string, code?: string): ApiError {
  return new ApiError('invalid', message, code ? { code } : {})
}

export function notFound(object: string): ApiError {
  return new ApiError('notFound', `No ${object} with this id exists in this project.`)
}

export function errorTypeOf(status: number): ErrorType {
  for (const type of errorTypes) if (statuses[type] === status) return type
  return status < 500 ? 'invalid' : 'internal'
}

/** All error types, in the order of docs/gigs-api.md#status-codes-and-types. */
export const errorTypes = [
  'malformed',
  'unauthenticated',
  'permissionDenied',
  'notFound',
  'conflict',
  'invalid',
  'tooManyRequests',
  'internal',
  'notImplemented',
  'serviceUnavailable',
] as const satisfies readonly ErrorType[]

/** Returns the error body of the API. An unexpected error is logged and becomes a 500. */
export function errorResponse(c: Context, error: Error) {
  if (error instanceof ApiError) return c.json(error.body(), error.status)
  console.error('The sandbox failed to handle a request.', error)
  return c.json(new ApiError('internal', 'The sandbox failed. See its log.').body(), 500)
}
