import { brand } from '@/lib/brand'
import { log } from '@/lib/log'
import type { MessageContent } from '@/lib/mail/content'
import { renderMail } from '@/lib/mail/render-mail'
import { sendMail } from '@/lib/mail/transport'

/** Returns the words of the sign-in e-mail. The subject starts with the code, because a phone shows its start. */
export const signInMessage = (path: string, code: string): MessageContent => ({
  subject: `${code} is your sign-in code for ${brand.name}`,
  preview: 'Your code and your link work once, for 15 minutes.',
  title: `Sign in to ${brand.name}`,
  paragraphs: ['Press the button, or enter this code where you started. No password needed.'],
  facts: [],
  code,
  button: { label: 'Sign in', path },
  note: 'Both work once, for 15 minutes. Don’t share them. If you didn’t ask for them, you can ignore this e-mail. Nothing happens to your account.',
})

/**
 * Sends a sign-in link, a path of this app, and its code. Both are credentials, so they must not appear in logs, tables
 * or errors. @throws MailError after 10 s at most
 */
export async function sendSignInLink(to: string, path: string, code: string): Promise<void> {
  const mail = await renderMail(signInMessage(path, code), {
    reason: `You get this e-mail because somebody entered this address to sign in to ${brand.name}.`,
  })
  await sendMail({ to, ...mail })
  log.info({ step: 'signInMailSent' })
}
