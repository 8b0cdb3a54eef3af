import { Client } from 'pg'

/** Runs one statement on the database of the app and returns its rows. */
export async function query(text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Makes all sessions of a customer look older and unused for these minutes. */
export const makeSessionsOlder = (email: string, minutes: number) =>
  query(
    `update sessions set created_at = sessions.created_at - make_interval(mins => $2),
       last_used_at = last_used_at - make_interval(mins => $2),
       expires = expires - make_interval(mins => $2)
     from users where users.id = user_id and email = $1`,
    [email, minutes],
  )

/** Returns whether the app will soon read accounts for messages. */
export async function isMessageDue(): Promise<boolean> {
  const rows = await query(
    `select 1 from users where
       exists (select from messages where user_id = users.id and state = 'waiting'
                 and due_at < now() + interval '1 minute')
       or exists (select from account_snapshots where user_id = users.id and announced < news)`,
    [],
  )
  return rows.length > 0
}
