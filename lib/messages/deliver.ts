import { getAccount } from '@/lib/account/fetch-account'
import { findUser, type User } from '@/lib/auth/users'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { errorFacts, log } from '@/lib/log'
import { choicesAddress } from '@/lib/messages/choices-link'
import { kindOf, messagesOf } from '@/lib/messages/kinds'
import {
  announce,
  claimMessages,
  claimNews,
  endMessage,
  knownMessages,
  type Message,
  type News,
  postponeMessage,
  postponeNews,
} from '@/lib/messages/outbox'
import { renderMail } from '@/lib/mail/render-mail'
import { MailError, sendMail } from '@/lib/mail/transport'
import { displayOf, writeMessage } from '@/lib/messages/write-message'

// Most of the parallel calls to Gigs belong to users who are waiting for a page.
const NEWS_AT_ONCE = 2
const MESSAGES_AT_ONCE = 10
const NEWS_RETRY_SECONDS = 60

let sending = 0

/**
 * Makes the messages that users are owed and starts to send those that are due, until nothing is left to start. Returns
 * the sendings, which may still run: a slow mail server does not delay what can be sent now.
 *
 * Any number of processes may do so at the same time, and one may die at any point: a message is then sent by another
 * process. It is sent twice only if the process dies after the mail server has accepted it and before that is stored.
 */
export async function startDeliveries(): Promise<Promise<void>[]> {
  const started: Promise<void>[] = []
  for (;;) {
    const news = await claimNews(NEWS_AT_ONCE)
    await Promise.all(news.map(announceNews))
    const free = MESSAGES_AT_ONCE - sending
    const claimed = free > 0 ? await claimMessages(free) : []
    started.push(...claimed.map(deliver))
    if (news.length + claimed.length === 0) return started
  }
}

async function announceNews(news: News): Promise<void> {
  const user = await findUser(news.userId)
  if (!user) return
  try {
    const [account, known] = await Promise.all([getAccount(user), knownMessages(user.id)])
    await announce(news, messagesOf(account, known, news.since))
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unannounced', user: user.id, ...errorFacts(error) })
    await postponeNews(news, NEWS_RETRY_SECONDS)
  }
}

/** Sends a message. Never rejects: after an unexpected error, such as one of the database, the claim of the message ends by itself. */
async function deliver(message: Message): Promise<void> {
  sending += 1
  try {
    await attempt(message)
  } catch (error) {
    log.error({ step: 'undelivered', message: message.id, ...errorFacts(error) })
  } finally {
    sending -= 1
  }
}

async function attempt(message: Message): Promise<void> {
  const facts = { message: message.id, kind: message.kind, user: message.userId }
  try {
    const failure = await send(message)
    await endMessage(message, failure ? 'dropped' : 'sent', failure)
    log.info({
      step: failure ? 'messageDropped' : 'messageSent',
      ...facts,
      ...(failure && { reason: failure }),
    })
  } catch (error) {
    if (!(error instanceof MailError || error instanceof GigsError)) throw error
    const code = error instanceof MailError ? error.code : 'gigs'
    const delay = RETRY_SECONDS[message.attempts - 1]
    const isOver = delay === undefined || (error instanceof MailError && error.isPermanent)
    const step = isOver ? 'messageGivenUp' : 'messagePostponed'
    log[isOver ? 'error' : 'warn']({
      step,
      ...facts,
      attempt: message.attempts,
      ...errorFacts(error),
    })
    await (isOver ? endMessage(message, 'failed', code) : postponeMessage(message, delay, code))
  }
}

const HOUR = 3_600

/** The delays between the attempts, about a day in total. */
const RETRY_SECONDS = [10, 30, 120, 300, 900, 1_800, ...Array<number>(23).fill(HOUR)]

/**
 * Sends a message, decided by the account as it is now. Returns null, or why it is not sent: `muted` by the user,
 * `over` because it no longer holds, or `noRecipient`.
 */
async function send(message: Message): Promise<'muted' | 'over' | 'noRecipient' | null> {
  const kind = kindOf(message.kind)
  const user = message.userId ? await findUser(message.userId) : null
  const to = user?.email ?? message.recipient
  if (!to) return 'noRecipient'
  if (kind?.isOptional && user?.mutedMessages?.includes(message.kind)) return 'muted'
  const account = kind?.needsAccount && user ? await getAccount(user) : null
  const display = displayOf(user ?? formerUser(message))
  const written = writeMessage(message, account, display)
  if (!written || written.isOver) return 'over'
  const options = optionsFor(user, message.kind, kind?.isOptional)
  const mail = await renderMail(written, display.locale, options)
  await sendMail({ to, ...mail, messageId: messageIdOf(message) })
  return null
}

// A message to a user who no longer exists has their locale in place of a subject.
const formerUser = ({ subject }: Message) => ({
  locale: subject,
  browserLocale: null,
  timeZone: null,
})

const optionsFor = (user: User | null, kind: string, isOptional = false) =>
  user && isOptional ? { unsubscribe: choicesAddress(user.id, kind) } : {}

// The same for all attempts, so that a mailbox can drop a duplicate.
const messageIdOf = ({ id }: Message) => `<${id}@${new URL(env().APP_URL).hostname}>`
