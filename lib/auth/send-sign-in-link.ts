import { createTransport, type SendMailOptions } from 'nodemailer'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'

// For each step with the mail server, and for all of them: somebody waits in front of a form.
const STEP_MS = 5_000
const TOTAL_MS = 10_000

/**
 * The mail server did not take a message. Holds its code alone (`ETIMEDOUT`, `EAUTH`, `EENVELOPE`), since what it
 * says may hold the address.
 */
export class MailError extends Error {
  override readonly name = 'MailError'

  constructor(readonly code: string) {
    super(`The mail server failed: ${code}`)
  }
}

/**
 * Sends the link that signs its reader in. The link is a credential: it is in the mail and nowhere else.
 * @throws MailError after 10 s at the latest
 */
export async function sendSignInLink(to: string, link: string): Promise<void> {
  await send({
    to,
    subject: `Sign in to ${brand.name}`,
    text: [
      `Open this link to sign in to ${brand.name}:`,
      link,
      'It works once and for 15 minutes. If you did not ask for it, ignore this message.',
    ].join('\n\n'),
  })
}

async function send(message: SendMailOptions): Promise<void> {
  const { EMAIL_SERVER, EMAIL_FROM } = env()
  const transport = createTransport(withLimits(EMAIL_SERVER))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MailError('ETIMEDOUT')), TOTAL_MS)
  })
  try {
    await Promise.race([transport.sendMail({ from: EMAIL_FROM, ...message }), late])
  } catch (error) {
    throw error instanceof MailError ? error : new MailError(codeOf(error))
  } finally {
    clearTimeout(timer)
  }
}

// As part of the address, since Nodemailer ignores the options beside one. Its own limits are 10 s to an hour.
function withLimits(server: string): string {
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
