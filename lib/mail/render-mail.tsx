import { render } from '@react-email/render'
import { brand } from '@/lib/brand'
import { legalDocuments } from '@/lib/brand-links'
import { env } from '@/lib/env'
import { type Translator, translatorFor } from '@/lib/i18n/translator'
import type { MessageContent } from '@/lib/mail/content'
import { type MailContent, MailTemplate } from '@/lib/mail/template'
import type { Link } from '@/lib/mail/template-body'

type Options = {
  /** Why the reader gets this e-mail. The default is for customers. */
  reason?: string
  /** The absolute address of the page where the reader chooses which e-mails to get. Absent if they must get it. */
  unsubscribe?: string
}

export type RenderedMail = {
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/**
 * Renders a message as an e-mail in the language of `locale`, in which `content` is written. It may contain texts of
 * customers: they are escaped, and stay on one line.
 */
export async function renderMail(
  content: MessageContent,
  locale: string,
  { reason, unsubscribe }: Options = {},
): Promise<RenderedMail> {
  const { APP_URL } = env()
  const t = translatorFor(locale)
  const mail: MailContent = {
    ...withCleanTexts(content),
    locale,
    button: content.button && {
      label: clean(content.button.label),
      href: absolute(content.button.path),
    },
    reason: reason ?? t('emails.frame.reason'),
    footerLinks: footerLinks(unsubscribe, t),
    appUrl: APP_URL,
  }
  const html = await render(
    <MailTemplate content={{ ...mail, title: withoutBreaks(mail.title) }} />,
  )
  return {
    subject: mail.subject,
    html: html.replace('</head>', `${OUTLOOK_WIDTH}</head>`),
    text: textOf(mail),
    headers: unsubscribe === undefined ? {} : unsubscribeHeaders(unsubscribe),
  }
}

// Outlook on Windows ignores `max-width`.
const OUTLOOK_WIDTH = '<!--[if mso]><style>.sheet{width:560px!important}</style><![endif]-->'

function footerLinks(unsubscribe: string | undefined, t: Translator): Link[] {
  const documents = legalDocuments().map(({ name, href }) => ({
    label: t(`brand.legal.${name}.title`),
    href: href.startsWith('/') ? absolute(href) : href,
  }))
  const choice = { label: t('emails.frame.choose'), href: unsubscribe ?? '' }
  return [
    ...(unsubscribe === undefined ? [] : [choice]),
    { label: t('emails.frame.help'), href: absolute('/help') },
    ...documents,
  ]
}

// RFC 2369 and, for one click in the program for e-mail, RFC 8058.
const unsubscribeHeaders = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

function absolute(path: string): string {
  if (!path.startsWith('/')) throw new Error('The button of a message must have a path of this app')
  return env().APP_URL + path
}

// Line breaks would forge lines of the text part. The other characters turn the direction of text around.
const UNSAFE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

const clean = (text: string) => text.replaceAll(UNSAFE, ' ').trim()

/** Keeps amounts of data and phone numbers on one line. */
const withoutBreaks = (title: string) =>
  title
    .replaceAll(/(\d) (?=[GM]B\b)/g, '$1\u00A0')
    .replaceAll(/\+\d[\d ()-]{6,}\d/g, (number) =>
      number.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011'),
    )

function withCleanTexts({
  subject,
  preview,
  title,
  paragraphs,
  facts,
  code,
  note,
}: MessageContent) {
  return {
    subject: clean(subject),
    preview: clean(preview),
    title: clean(title),
    paragraphs: paragraphs.map(clean),
    facts: facts.map(([name, value]): [string, string] => [clean(name), clean(value)]),
    ...(code !== undefined && { code: clean(code) }),
    ...(note !== undefined && { note: clean(note) }),
  }
}

function textOf({
  locale,
  title,
  paragraphs,
  facts,
  code,
  button,
  note,
  reason,
  footerLinks: links,
}: MailContent) {
  const blocks = [
    title,
    ...paragraphs,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    code,
    button && `${button.label}: ${button.href}`,
    note,
    ['-- ', `${brand.name}. ${translatorFor(locale)('brand.tagline')}.`, reason].join('\n'),
    links.map(({ label, href }) => `${label}: ${href}`).join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
