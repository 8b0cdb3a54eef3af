import type { MessageContent } from '@/lib/mail/content'
import { paint, paintLine } from '@/lib/mail/template-colors'
import { endOf, paddingAt, startOf, Table } from '@/lib/mail/template-table'

export type Link = { label: string; href: string }

export type BodyContent = Pick<MessageContent, 'paragraphs' | 'facts' | 'code' | 'note'> & {
  /** The locale of the texts. */
  locale: string
  button: Link | null
}

/** Renders the card of an e-mail: its paragraphs, then the facts, the code, the button and the note if there are any. */
export function Body({
  content: { locale, paragraphs, facts, code, button, note },
}: {
  content: BodyContent
}) {
  const { className, style } = paint('card')
  return (
    <tr>
      <td
        className={`${className} inset`}
        style={{
          ...style,
          padding: '32px 36px 36px',
          borderRadius: `0 0 20px 20px`,
          fontSize: 17,
          lineHeight: 1.55,
        }}
      >
        {paragraphs.map((paragraph) => (
          <p key={paragraph} style={{ margin: '0 0 16px' }}>
            {paragraph}
          </p>
        ))}
        {facts.length > 0 && <Facts facts={facts} locale={locale} />}
        {code !== undefined && <Code code={code} />}
        {button && <Button button={button} />}
        {note !== undefined && <Note note={note} />}
      </td>
    </tr>
  )
}

function Facts({ facts, locale }: Pick<BodyContent, 'facts' | 'locale'>) {
  const line = paintLine()
  const quiet = paint('quiet', 'color')
  const cell = { ...line.style, padding: '11px 0', fontSize: 15, verticalAlign: 'top' } as const
  return (
    <table
      className="facts"
      cellPadding={0}
      cellSpacing={0}
      width="100%"
      style={{ margin: '8px 0 12px', lineHeight: 1.4 }}
    >
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <th
              scope="row"
              align={startOf(locale)}
              className={`${quiet.className} ${line.className}`}
              style={{
                ...cell,
                ...quiet.style,
                fontWeight: 400,
                ...paddingAt(endOf(locale), 16),
              }}
            >
              {name}
            </th>
            <td
              align={endOf(locale)}
              className={line.className}
              style={{ ...cell, fontWeight: 600 }}
            >
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// The spaces between the digits are only seen, so that a copy of the code has none.
function Code({ code }: { code: string }) {
  const { className, style } = paint('code')
  return (
    <Table width="100%" style={{ margin: '8px 0 12px' }}>
      <tr>
        <td
          align="center"
          className={className}
          style={{
            ...style,
            padding: '18px 8px 18px 14px',
            borderRadius: 14,
            fontSize: 36,
            lineHeight: '44px',
            fontWeight: 700,
            letterSpacing: '0.2em',
            fontVariantNumeric: 'tabular-nums',
          }}
        >
          {code}
        </td>
      </tr>
    </Table>
  )
}

// Outlook ignores the padding of a link, and takes that of the cell instead.
const outlookPadding: Record<string, string> = { msoPaddingAlt: '14px 28px' }

function Button({ button: { label, href } }: { button: Link }) {
  const { className, style } = paint('button')
  return (
    <Table className="action" style={{ margin: '20px 0 0' }}>
      <tr>
        <td
          align="center"
          className={className}
          style={{ ...style, borderRadius: 14, ...outlookPadding }}
        >
          <a
            href={href}
            className={`${className}-text`}
            style={{
              display: 'inline-block',
              padding: '14px 28px',
              color: style.color,
              fontSize: 17,
              lineHeight: '22px',
              fontWeight: 700,
              textDecoration: 'none',
            }}
          >
            {label}
          </a>
        </td>
      </tr>
    </Table>
  )
}

function Note({ note }: { note: string }) {
  const { className, style } = paint('quiet', 'color')
  return (
    <p
      className={className}
      style={{ ...style, margin: '24px 0 0', fontSize: 15, lineHeight: 1.5 }}
    >
      {note}
    </p>
  )
}
