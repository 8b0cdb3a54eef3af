import { createTransport, type SendMailOptions } from 'nodemailer'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'

// Timeouts for one step with the mail server and for all of them. A user is waiting for the response.
const STEP_MS = 5_000
const TOTAL_MS = 10_000

/**
 * Thrown when the mail server does not accept a message. Contains only its code (`ETIMEDOUT`, `EAUTH`, `EENVELOPE`),
 * because the server's message may contain the address.
 */
export class MailError extends Error {
  override readonly name = 'MailError'

  constructor(readonly code: string) {
    super(`The mail server failed: ${code}`)
  }
}

/**
 * Sends a sign-in link. The link is a credential, so it must not appear in logs, tables or errors. @throws MailError
 * after 10 s at most
 */
export async function sendSignInLink(to: string, link: string): Promise<void> {
  await send({
    to,
    subject: `Sign in to ${brand.name}`,
    text: [
      `Open this link to sign in to ${brand.name}:`,
      link,
      'It works once, for 15 minutes. If you didn’t ask for it, you can ignore this e-mail.',
    ].join('\n\n'),
  })
}

async function send(message: SendMailOptions): Promise<void> {
  const { EMAIL_SERVER, EMAIL_FROM } = env()
  const transport = createTransport(withTimeouts(EMAIL_SERVER))
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MailError('ETIMEDOUT')), TOTAL_MS)
  })
  try {
    await Promise.race([transport.sendMail({ from: EMAIL_FROM, ...message }), timeout])
  } catch (error) {
    throw error instanceof MailError ? error : new MailError(codeOf(error))
  } finally {
    clearTimeout(timer)
  }
}

// Sets the timeouts in the address, because Nodemailer ignores other options when it gets one. Its defaults are
// between 10 s and one hour.
function withTimeouts(server: string): string {
  const url = new URL(server)
  for (const step of ['dns', 'connection', 'greeting', 'socket']) {
    const name = `${step}Timeout`
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(STEP_MS))
  }
  return url.href
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'unknown'
}
