import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { at, id, users } from '@/lib/db/schema'

/**
 * Messages to users: the outbox of e-mails, and what the message center shows. `key` identifies what happened, so that
 * each fact is told once. `subject` is the id of the object at Gigs. The content is not stored: it is written from the
 * account when the message is sent or shown. `recipient` is set only for a user who no longer exists.
 */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject'),
    recipient: text('recipient'),
    happenedAt: at('happened_at').notNull().defaultNow(),
    createdAt: at('created_at').notNull().defaultNow(),
    dueAt: at('due_at').notNull().defaultNow(), // moves into the future after a failure
    claimedUntil: at('claimed_until'), // while a process sends it
    attempts: integer('attempts').notNull().default(0),
    failure: text('failure'), // the code of the last failure
    state: text('state', { enum: ['waiting', 'sent', 'dropped', 'failed'] })
      .notNull()
      .default('waiting'),
    endedAt: at('ended_at'), // when the state became another one than `waiting`
    readAt: at('read_at'),
  },
  (table) => [
    uniqueIndex('messages_by_key').on(table.userId, table.key),
    index('messages_waiting')
      .on(table.dueAt)
      .where(sql`state = 'waiting'`),
    index('messages_by_end')
      .on(table.endedAt)
      .where(sql`state <> 'waiting'`),
  ],
)
