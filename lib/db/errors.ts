// A code of the driver (ECONNREFUSED), of TLS, or an SQLSTATE (23505); never a text.
const CODE = /^[A-Z0-9_]{2,64}$/
const MAX_DEPTH = 5

/**
 * The only error that leaves lib/db. It holds a code alone, so it may be logged: the messages of the ORM and of
 * Postgres hold the bound parameters and the values of rows.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  /** The reference on the error page: Next.js keeps a digest that an error has. Unique for each error. */
  readonly digest = crypto.randomUUID()

  /** `code` is an SQLSTATE, a code of the driver, `timeout`, `connectionLost` or `unknown`. */
  constructor(readonly code: string) {
    super(`The database failed: ${code}`)
  }

  get isUniqueViolation(): boolean {
    return this.code === '23505'
  }

  /** Whether a row refers to one that is not there, such as a user who was deleted meanwhile. */
  get isForeignKeyViolation(): boolean {
    return this.code === '23503'
  }

  /** Whether Postgres itself refused; else the connection failed, and is of no more use. */
  get isRefusal(): boolean {
    return /^[0-9A-Z]{5}$/.test(this.code)
  }
}

/** Returns the same failure without anything that was sent or stored. */
export function databaseErrorOf(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error
  return new DatabaseError(codeOf(error) ?? reasonOf(error))
}

// The ORM's error wraps that of the driver.
function codeOf(error: unknown, depth = 0): string | null {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return null
  const code = 'code' in error ? error.code : null
  return typeof code === 'string' && CODE.test(code) ? code : codeOf(error.cause, depth + 1)
}

// The driver gives no code where it gives up itself.
function reasonOf(error: unknown): string {
  const texts = [error, error instanceof Error ? error.cause : null].map((one) =>
    one instanceof Error && one.message.length < 200 ? one.message : '',
  )
  if (texts.some((text) => /time(d )?out/i.test(text))) return 'timeout'
  if (texts.some((text) => /terminated|connection error|closed/i.test(text))) {
    return 'connectionLost'
  }
  return 'unknown'
}
