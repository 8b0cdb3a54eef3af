import { sql } from 'drizzle-orm'

/** The current time of the database, whose clock all app processes share. */
export const now = sql`now()`

/** Returns an interval for arithmetic with `now`. */
export const seconds = (count: number) => sql`make_interval(secs => ${count})`

/** Returns an interval for arithmetic with `now`. */
export const days = (count: number) => sql`make_interval(days => ${count}::int)`
