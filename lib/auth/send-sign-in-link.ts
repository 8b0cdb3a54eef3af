import { createTransport, type SendMailOptions } from 'nodemailer'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'
import { escapeHtml } from '@/lib/http/escape-html'

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
  const subject = `Sign in to ${brand.name}`
  const note =
    'It works once, for 15 minutes. If you didn’t ask for it, you can ignore this e-mail.'
  const text = [`Open this link to sign in to ${brand.name}:`, link, note].join('\n\n')
  await send({ to, subject, text, html: htmlOf(subject, link, note) })
}

// Programs for e-mail show no SVG and read no stylesheets.
const htmlOf = (subject: string, link: string, note: string) => `<!doctype html>
<html lang="en">
<body style="margin: 0; padding: 32px 16px; font: 16px/1.5 system-ui, sans-serif">
<div style="max-width: 480px; margin: 0 auto">
<p><img src="${env().APP_URL}/brand/mail.png" alt="" width="48" height="48"></p>
<h1 style="font-size: 24px; line-height: 1.25">${escapeHtml(subject)}</h1>
<p><a href="${escapeHtml(link)}" style="display: inline-block; padding: 12px 24px; border-radius: 12px; background: ${brand.colors.dark}; color: ${brand.colors.light}; font-weight: 600; text-decoration: none">Sign in</a></p>
<p>${escapeHtml(note)}</p>
</div>
</body>
</html>
`

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
