import type { z } from 'zod'
import { type CurrentSession, requireRecentUser, requireSession } from '@/lib/auth'
import type { ConfirmedPath } from '@/lib/auth/recent-sign-in'
import type { User } from '@/lib/auth/users'
import { readFormData } from '@/lib/http/form-data'
import { isSameOrigin } from '@/lib/http/request-origin'

type Fields = Record<string, unknown>

/** Why a guarded action did not run. `fields` are the names of the fields that did not match the schema. */
type Denial =
  | { reason: 'crossSite' }
  | { reason: 'invalid'; fields: string[] }
  | { reason: 'limited'; seconds: number }

type Guard<Auth, Input, Result> = {
  /** The schema of the submitted fields. A browser may submit anything. */
  input: z.ZodType<Input>
  /** Counts this use and returns the seconds to wait, 0 within the limit. */
  limit?: (input: Input) => Promise<number>
  /** Returns what the form shows when the action did not run, or redirects. */
  deny: (denial: Denial, submitted: Fields) => Result | Promise<Result>
  run: (input: Input, context: Auth, submitted: Fields) => Promise<Result>
}

/** Fits a plain form (`action={...}`) and `useActionState`, which passes the previous state first. */
type FormAction<Result> = {
  (form: FormData): Promise<Result>
  (previous: Result | null, form: FormData): Promise<Result>
}

/** The session that a guarded action runs in. */
type SessionContext = Pick<CurrentSession, 'user' | 'session'>

/**
 * Wraps a server action of signed-in users. It runs only for requests from our own origin, with a session and
 * with valid input; a visitor without a session signs in first and continues at `returnTo`.
 */
export const userAction = <Input, Result>({
  returnTo,
  ...guard
}: Guard<SessionContext, Input, Result> & {
  returnTo: string | ((submitted: Fields) => string)
}): FormAction<Result> =>
  guardAction(
    (submitted) => requireSession(typeof returnTo === 'string' ? returnTo : returnTo(submitted)),
    guard,
  )

/** Wraps a server action like `userAction`, for users who signed in within the last 10 minutes. */
export const recentUserAction = <Input, Result>({
  returnTo,
  ...guard
}: Guard<User, Input, Result> & { returnTo: ConfirmedPath }): FormAction<Result> =>
  guardAction(() => requireRecentUser(returnTo), guard)

/** Wraps a server action like `userAction`, for visitors without a session. */
export const visitorAction = <Input, Result>(
  guard: Guard<null, Input, Result>,
): FormAction<Result> => guardAction(() => Promise.resolve(null), guard)

function guardAction<Auth, Input, Result>(
  authenticate: (submitted: Fields) => Promise<Auth>,
  { input, limit, deny, run }: Guard<Auth, Input, Result>,
): FormAction<Result> {
  return async (first: unknown, second?: unknown) => {
    const submitted = readFormData(second ?? first)
    if (!(await isSameOrigin())) return deny({ reason: 'crossSite' }, submitted)
    const context = await authenticate(submitted)
    const parsed = input.safeParse(submitted)
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path: [name] }) => String(name ?? ''))
      return deny({ reason: 'invalid', fields: [...new Set(fields)] }, submitted)
    }
    const seconds = (await limit?.(parsed.data)) ?? 0
    if (seconds > 0) return deny({ reason: 'limited', seconds }, submitted)
    return run(parsed.data, context, submitted)
  }
}
