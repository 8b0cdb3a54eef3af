/** An error as the log describes it: the step, the request, and ids and codes. */
export type ErrorReport = {
  [fact: string]: unknown
  step?: unknown
  request?: string
  /** The error itself, only if the app did not expect it. Its message and stack may contain personal data. */
  error?: Error
}

/**
 * Runs for each line that the log writes at level `error`, once per error. Put your error tracker here, for example
 * `Sentry.captureException(report.error ?? new Error(String(report.step)), { extra: report })`. It may throw, and must
 * return at once.
 */
export function reportError(_report: ErrorReport): void {}
