import { brand } from '@/lib/brand'
import { renderMail } from '@/lib/mail/render-mail'
import { sendMail } from '@/lib/mail/transport'

/**
 * Sends a sign-in link, a path of this app. The link is a credential, so it must not appear in logs, tables or errors.
 * @throws MailError after 10 s at most
 */
export async function sendSignInLink(to: string, path: string): Promise<void> {
  const { name } = brand
  const mail = await renderMail(
    {
      subject: `Sign in to ${name}`,
      preview: 'Your link works once, for 15 minutes.',
      title: `Sign in to ${name}`,
      paragraphs: ['Press the button to sign in. No password needed.'],
      facts: [],
      button: { label: 'Sign in', path },
      note: 'The link works once, for 15 minutes. If you didn’t ask for it, you can ignore this e-mail: without it, nobody gets in.',
    },
    { reason: `You get this e-mail because somebody entered this address to sign in to ${name}.` },
  )
  await sendMail({ to, ...mail })
}
