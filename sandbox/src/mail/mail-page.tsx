import { raw } from 'hono/html'
import type { Brand } from '../brand'
import { htmlResponse } from '../ui/page'
import type { Mail } from './mailboxes'
import { findLinks } from './text'

/** How an email is shown: its HTML part in a wide or in a narrow window, or its text part. */
export type MailView = 'html' | 'phone' | 'text'

const views: readonly (readonly [view: MailView, label: string])[] = [
  ['html', 'HTML'],
  ['phone', 'HTML on a phone'],
  ['text', 'Text'],
]

/** Responds with the page of one email, as a mail client shows it. An email without an HTML part is shown as text. */
export function showMail(mail: Mail, asked: MailView, brand: Brand) {
  const view = mail.html === null ? 'text' : asked
  const children = (
    <>
      <style>{raw(STYLES)}</style>
      <p>
        <a href="/mailbox">All emails</a> ·{' '}
        <a href={`/mailbox?to=${encodeURIComponent(mail.to)}`}>Emails to {mail.to}</a>
      </p>
      <Envelope mail={mail} />
      {mail.html !== null && (
        <nav class="views" aria-label="View">
          {views.map(([name, label]) => (
            <a
              key={name}
              href={`/mailbox/${mail.id}?view=${name}`}
              {...(name === view && { 'aria-current': 'page' })}
            >
              {label}
            </a>
          ))}
        </nav>
      )}
      {view === 'text' ? (
        <pre class="card">{withLinks(mail)}</pre>
      ) : (
        <iframe
          class={view}
          title="HTML part of the email"
          src={`/mailbox/${mail.id}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        ></iframe>
      )}
      <Headers mail={mail} />
    </>
  )
  return htmlResponse({ brand, title: mail.subject || '(no subject)', children, hasFrames: true })
}

function Envelope({ mail: { from, fromName, to, at, preview, headers } }: { mail: Mail }) {
  const unsubscribe = headers['list-unsubscribe']
  return (
    <dl class="envelope">
      <dt>From</dt>
      <dd>{fromName ? `${fromName} <${from}>` : from}</dd>
      <dt>To</dt>
      <dd>{to}</dd>
      <dt>Date</dt>
      <dd>
        <time datetime={at}>{at.slice(0, 19).replace('T', ' ')} UTC</time>
      </dd>
      <dt>Preview</dt>
      <dd>{preview || '(none)'}</dd>
      {unsubscribe && (
        <>
          <dt>Unsubscribe</dt>
          <dd>{withLinks({ text: unsubscribe, links: findLinks(unsubscribe) })}</dd>
        </>
      )}
    </dl>
  )
}

function Headers({ mail: { headers } }: { mail: Mail }) {
  const all = Object.entries(headers)
  if (all.length === 0) return null
  return (
    <details class="card">
      <summary>Headers</summary>
      <pre>{all.map(([name, value]) => `${name}: ${value}`).join('\n')}</pre>
    </details>
  )
}

/** Renders the text with clickable http(s) links, which open in a new tab. */
function withLinks({ text, links }: Pick<Mail, 'text' | 'links'>) {
  let rest = text
  const parts = links.map((link) => {
    const at = rest.indexOf(link)
    const before = rest.slice(0, at)
    rest = rest.slice(at + link.length)
    return (
      <>
        {before}
        <a href={link} rel="noreferrer" target="_blank">
          {link}
        </a>
      </>
    )
  })
  return [...parts, rest]
}

const STYLES = `
main { max-width: 56rem; }
.envelope { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .125rem 1rem; margin: 0 0 1rem; font-size: .9375rem; }
.envelope dt { color: var(--muted); }
.envelope dd { margin: 0; }
.views { display: flex; flex-wrap: wrap; gap: .25rem; margin-bottom: .75rem; }
.views a { min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; color: inherit;
  text-decoration: none; }
.views a[aria-current] { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
iframe { display: block; width: 100%; height: 44rem; margin: 0 auto .75rem; border: 1px solid var(--line); border-radius: .75rem;
  resize: vertical; background: var(--card); }
iframe.phone { width: 360px; max-width: 100%; }
pre.card { margin: 0 0 .75rem; }
`
