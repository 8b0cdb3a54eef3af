import { brand } from '@/lib/brand'
import { directionOf, languageOf } from '@/lib/i18n/locale'
import { translatorFor } from '@/lib/i18n/translator'
import type { MessageContent } from '@/lib/mail/content'
import { Body, type BodyContent, type Link } from '@/lib/mail/template-body'
import { darkRules, paint } from '@/lib/mail/template-colors'
import { endOf, paddingAt, Table } from '@/lib/mail/template-table'

/** A message with the absolute addresses and the footer that an e-mail needs. */
export type MailContent = BodyContent &
  Pick<MessageContent, 'subject' | 'preview' | 'title'> & {
    /** Why the reader gets this e-mail. */
    reason: string
    footerLinks: readonly Link[]
    /** The address of the app. The images are below it. */
    appUrl: string
  }

const SANS = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/**
 * Renders a message for programs for e-mail: with tables for the layout and inline styles, because many programs ignore
 * the rest. The rules in the head only add the dark theme and the layout of narrow screens.
 */
export function MailTemplate({ content }: { content: MailContent }) {
  const lang = languageOf(content.locale)
  const dir = directionOf(content.locale)
  return (
    <html lang={lang} dir={dir}>
      {/* oxlint-disable-next-line nextjs/no-head-element -- this is no page of the app */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* Keeps phones from turning numbers and dates into blue links. */}
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>{content.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: headRules() }} />
      </head>
      <body
        className={paint('page').className}
        style={{ ...paint('page').style, margin: 0, padding: 0 }}
      >
        <Preview text={content.preview} />
        {/* Webmail drops the elements above with their language. */}
        <div
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- old programs do not know the element
          role="article"
          aria-roledescription={translatorFor(content.locale)('emails.frame.kind')}
          aria-label={content.subject}
          lang={lang}
          dir={dir}
        >
          <Table {...paint('page')} width="100%">
            <tr>
              <td
                align="center"
                className="gutter"
                style={{ padding: '32px 16px', fontFamily: SANS }}
              >
                <Table className="sheet" style={{ width: '100%', maxWidth: 560 }}>
                  <Hero content={content} />
                  <Body content={content} />
                  <Footer content={content} />
                </Table>
              </td>
            </tr>
          </Table>
        </div>
      </body>
    </html>
  )
}

const headRules = () => `:root{color-scheme:light dark;supported-color-schemes:light dark}
a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
${darkRules()}
@media (max-width:480px){.gutter{padding:12px 8px!important}.inset{padding-left:20px!important;padding-right:20px!important}.title{font-size:27px!important}.action,.action td,.action a{width:100%!important;box-sizing:border-box}.inset{background-size:148px auto!important}}`

// The characters fill the line that lists of e-mails show, or they would go on with the text of the body.
const FILLER = '\u{34F}\u{200C}\u{A0}'.repeat(80)

const Preview = ({ text }: { text: string }) => (
  <div
    aria-hidden="true"
    style={{
      display: 'none',
      overflow: 'hidden',
      maxHeight: 0,
      maxWidth: 0,
      opacity: 0,
      lineHeight: '1px',
    }}
  >
    {text + FILLER}
  </div>
)

type Props = { content: MailContent }

function Hero({ content: { title, appUrl, locale } }: Props) {
  const { className, style } = paint('hero')
  const end = endOf(locale)
  return (
    <tr>
      <td
        className={`${className} inset`}
        style={{
          ...style,
          padding: '28px 36px 36px',
          borderRadius: `20px 20px 0 0`,
          backgroundImage: `url(${appUrl}/brand/mail-frond.png)`,
          backgroundRepeat: 'no-repeat',
          backgroundPosition: `${end} bottom`,
          backgroundSize: '164px auto',
        }}
      >
        <Table>
          <tr>
            <td style={{ ...paddingAt(end, 12), lineHeight: 0 }}>
              {/* oxlint-disable-next-line nextjs/no-img-element -- this is for programs for e-mail */}
              <img
                src={`${appUrl}/brand/mail.png`}
                alt=""
                width="36"
                height="36"
                style={{ border: 0 }}
              />
            </td>
            <td
              style={{
                fontSize: 20,
                lineHeight: '36px',
                fontWeight: 700,
                letterSpacing: '-0.01em',
              }}
            >
              {brand.name}
            </td>
          </tr>
        </Table>
        <h1
          className="title"
          style={{
            margin: '40px 0 0',
            fontSize: 32,
            lineHeight: 1.15,
            fontWeight: 800,
            letterSpacing: '-0.025em',
            textWrap: 'balance',
          }}
        >
          {title}
        </h1>
      </td>
    </tr>
  )
}

function Footer({ content: { reason, footerLinks, locale } }: Props) {
  const { className, style } = paint('footer', 'color')
  const t = translatorFor(locale)
  const text = { ...style, fontSize: 13, lineHeight: 1.5 }
  return (
    <tr>
      <td className={`${className} inset`} style={{ ...text, padding: '24px 36px 8px' }}>
        <p style={{ margin: 0 }}>
          <strong>{brand.name}</strong>
          {` ${t('brand.tagline')}.`}
        </p>
        <p style={{ margin: '8px 0 0' }}>{reason}</p>
        <p style={{ margin: '8px 0 0' }}>
          {footerLinks.map(({ href, label }) => (
            <a
              key={href}
              href={href}
              className={className}
              style={{
                ...text,
                display: 'inline-block',
                padding: '6px 0',
                ...paddingAt(endOf(locale), 16),
              }}
            >
              {label}
            </a>
          ))}
        </p>
      </td>
    </tr>
  )
}
