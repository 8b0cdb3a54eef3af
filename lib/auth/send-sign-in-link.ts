import { translatorFor } from '@/lib/i18n/translator'
import { log } from '@/lib/log'
import type { MessageContent } from '@/lib/mail/content'
import { renderMail } from '@/lib/mail/render-mail'
import { sendMail } from '@/lib/mail/transport'

/** Returns the words of the sign-in e-mail. */
export function signInMessage(path: string, code: string, locale: string): MessageContent {
  const t = translatorFor(locale)
  return {
    subject: t('emails.signIn.subject', { code }),
    preview: t('emails.signIn.preview'),
    title: t('emails.signIn.title'),
    paragraphs: [t('emails.signIn.text')],
    facts: [],
    code,
    button: { label: t('emails.signIn.button'), path },
    note: t('emails.signIn.note'),
  }
}

/**
 * Sends a sign-in link, a path of this app, and its code, in the language of `locale`. Both are credentials, so they
 * must not appear in logs, tables or errors. @throws MailError after 10 s at most
 */
export async function sendSignInLink(
  to: string,
  path: string,
  code: string,
  locale: string,
): Promise<void> {
  const reason = translatorFor(locale)('emails.signIn.reason')
  const mail = await renderMail(signInMessage(path, code, locale), locale, { reason })
  await sendMail({ to, ...mail })
  log.info({ step: 'signInMailSent' })
}
