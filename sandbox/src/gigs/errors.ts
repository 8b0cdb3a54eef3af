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

export type ErrorType = keyof typeof statuses

export type PropertyErrorDetail = {
  object: 'propertyErrorDetail'
  code: string
  message: string
  property: string
  suggestion: string | null
}

type Extras = { code?: string; hint?: string; details?: PropertyErrorDetail[] }

/**
 * An answer of the API other than success, shaped as in docs/gigs-api.md#error-object. Thrown, it undoes the
 * change it is in.
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

  /** Optional members are absent, never null. */
  body() {
    return { object: 'error', type: this.type, message: this.message, ...this.extras }
  }
}

/** 422: a value or the state of the account does not allow this. `code` where a program could react to it. */
export function invalid(message: string, code?: string): ApiError {
  return new ApiError('invalid', message, code ? { code } : {})
}

export function notFound(what: string): ApiError {
  return new ApiError('notFound', `No ${what} with this id exists in this project.`)
}

export function errorTypeOf(status: number): ErrorType {
  for (const type of errorTypes) if (statuses[type] === status) return type
  return status < 500 ? 'invalid' : 'internal'
}

/** See docs/gigs-api.md#status-codes-and-types, in its order. */
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
  console.error('The sandbox failed to answer a call.', error)
  return c.json(new ApiError('internal', 'The sandbox failed; its log says why.').body(), 500)
}
