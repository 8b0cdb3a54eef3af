import { createTransport } from 'nodemailer'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'

/** Sends the link that signs its reader in. The link is a credential: it is in the mail and nowhere else. */
export async function sendSignInLink(to: string, link: string): Promise<void> {
  await createTransport(env().EMAIL_SERVER).sendMail({
    to,
    from: env().EMAIL_FROM,
    subject: `Sign in to ${brand.name}`,
    text: [
      `Open this link to sign in to ${brand.name}:`,
      link,
      'It works once and for 15 minutes. If you did not ask for it, ignore this message.',
    ].join('\n\n'),
  })
}
