// A code of the driver (ECONNREFUSED) or of TLS, or an SQLSTATE (23505).
const CODE = /^[A-Z0-9_]{2,64}$/
const MAX_DEPTH = 5

/**
 * The only error that lib/db throws. It contains only a code, so it is safe to log. The messages of the ORM and of
 * Postgres contain bound parameters and row values.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  /** The reference on the error page, unique per error. Next.js keeps the digest of an error that has one. */
  readonly digest = crypto.randomUUID()

  /** @param code an SQLSTATE, a code of the driver, `timeout`, `connectionLost` or `unknown` */
  constructor(readonly code: string) {
    super(`The database failed: ${code}`)
  }

  get isUniqueViolation(): boolean {
    return this.code === '23505'
  }

  /** Whether a row references a missing one, such as a user who was deleted in the meantime. */
  get isForeignKeyViolation(): boolean {
    return this.code === '23503'
  }

  /** Whether Postgres rejected the query. Otherwise, the connection failed and cannot be used again. */
  get isRefusal(): boolean {
    return /^[0-9A-Z]{5}$/.test(this.code)
  }
}

/** Converts an error to a `DatabaseError` without parameters and row values. */
export function databaseErrorOf(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error
  return new DatabaseError(codeOf(error) ?? reasonOf(error))
}

// The ORM wraps the error of the driver.
function codeOf(error: unknown, depth = 0): string | null {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return null
  const code = 'code' in error ? error.code : null
  return typeof code === 'string' && CODE.test(code) ? code : codeOf(error.cause, depth + 1)
}

// The driver sets no code for its own timeouts.
function reasonOf(error: unknown): string {
  const texts = [error, error instanceof Error ? error.cause : null].map((cause) =>
    cause instanceof Error && cause.message.length < 200 ? cause.message : '',
  )
  if (texts.some((text) => /time(d )?out/i.test(text))) return 'timeout'
  if (texts.some((text) => /terminated|connection error|closed/i.test(text))) {
    return 'connectionLost'
  }
  return 'unknown'
}
