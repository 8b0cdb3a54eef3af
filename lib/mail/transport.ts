import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'

/** Milliseconds for one step with the mail server and for all of them. */
export type MailTimeouts = { stepMs: number; totalMs: number }

/** For messages that a customer waits for. */
const WAITING: MailTimeouts = { stepMs: 5_000, totalMs: 10_000 }

/**
 * Thrown when the mail server does not accept a message. Contains only its code (`ETIMEDOUT`, `EAUTH`, `EENVELOPE`),
 * because the server's message may contain the address. `isPermanent` is true if the server refuses this recipient for
 * good, so that another attempt is useless.
 */
export class MailError extends Error {
  override readonly name = 'MailError'

  constructor(
    readonly code: string,
    readonly isPermanent = false,
  ) {
    super(`The mail server failed: ${code}`)
  }
}

export type Mail = {
  /** One address, as it is stored. It is not parsed. */
  to: string
  subject: string
  html: string
  text: string
  headers?: Readonly<Record<string, string>>
  /** The Message-ID with its angle brackets. The same for all attempts, so that mailboxes can drop a duplicate. */
  messageId?: string
}

/**
 * Sends an e-mail to one recipient.
 * @throws MailError after `timeouts.totalMs` at most. The server may deliver a message whose sending has timed out.
 */
export async function sendMail(mail: Mail, timeouts: MailTimeouts = WAITING): Promise<void> {
  const { to, headers, ...message } = mail
  const { EMAIL_SERVER, EMAIL_FROM } = env()
  const transport = createTransport(withTimeouts(EMAIL_SERVER, timeouts))
  const sending = transport.sendMail({
    ...message,
    from: EMAIL_FROM,
    // Nodemailer parses a string as a list of addresses with names and comments.
    to: { name: '', address: to },
    // Asks programs not to answer with notices of absence (RFC 3834).
    headers: unfolded({ ...headers, 'Auto-Submitted': 'auto-generated' }),
  })
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MailError('ETIMEDOUT')), timeouts.totalMs)
  })
  try {
    await Promise.race([sending, timeout])
  } catch (error) {
    throw error instanceof MailError ? error : mailErrorOf(error)
  } finally {
    clearTimeout(timer)
  }
}

// A long List-Unsubscribe header on two lines breaks the DKIM signature of some mail servers.
function unfolded(headers: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      { prepared: true, value: value.replaceAll(/[\r\n]+/g, ' ') },
    ]),
  )
}

/**
 * Returns the address of a mail server with timeouts. They are set in the address, because Nodemailer ignores other options
 * when it gets one. Its defaults are between 10 s and one hour.
 */
export function withTimeouts(server: string, { stepMs }: Pick<MailTimeouts, 'stepMs'>): string {
  const url = new URL(server)
  for (const step of ['dns', 'connection', 'greeting', 'socket']) {
    const name = `${step}Timeout`
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(stepMs))
  }
  return url.href
}

function mailErrorOf(error: unknown): MailError {
  const code = textIn(error, 'code') ?? 'unknown'
  return new MailError(code, textIn(error, 'command') === 'RCPT TO' && refusesRecipient(error))
}

/**
 * Whether a response to RCPT TO is about the recipient. 530 and the enhanced codes 5.7.x (RFC 3463) are about our
 * permission to send, which an operator can mend.
 */
function refusesRecipient(error: unknown): boolean {
  const response = textIn(error, 'response') ?? ''
  return /^5\d\d/.test(response) && !/^530|^5\d\d[ -]5\.7\./.test(response)
}

function textIn(error: unknown, name: 'code' | 'command' | 'response'): string | null {
  if (!(error instanceof Error)) return null
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : null
}
