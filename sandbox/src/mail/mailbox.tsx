import { Hono } from 'hono'
import { htmlResponse } from '../ui/page'
import type { Mail, Mailboxes } from './smtp'

/** The mailbox page, and the same as JSON. `?to=` leaves the e-mails of one address. */
export function createMailbox(mailboxes: Mailboxes) {
  const app = new Hono()
  app.get('/mailbox', (context) => showMailbox(mailboxes, context.req.query('to')))
  app.get('/mailbox.json', (context) => {
    context.header('cache-control', 'no-store')
    return context.json(mailboxes.list(context.req.query('to')))
  })
  return app
}

function showMailbox(mailboxes: Mailboxes, to: string | undefined) {
  const mails = mailboxes.list(to)
  const children = (
    <>
      <p>
        {to ? `E-mails to ${to}, newest first. ` : 'Every e-mail that was sent, newest first. '}
        <a href={to ? `/mailbox?to=${encodeURIComponent(to)}` : '/mailbox'}>Check for new ones</a>
        {to && (
          <>
            {' · '}
            <a href="/mailbox">Show everybody’s</a>
          </>
        )}
      </p>
      {mails.length === 0 && <p class="card">No e-mail yet. What the app sends appears here.</p>}
      {mails.map((mail) => (
        <MailCard key={mail.id} mail={mail} />
      ))}
    </>
  )
  return htmlResponse({ title: 'Mailbox', children })
}

function MailCard({ mail }: { mail: Mail }) {
  return (
    <article class="card" id={mail.id}>
      <h2>{mail.subject || '(no subject)'}</h2>
      <p class="muted">
        To <a href={`/mailbox?to=${encodeURIComponent(mail.to)}`}>{mail.to}</a> from {mail.from},{' '}
        <time datetime={mail.at}>{mail.at.slice(0, 19).replace('T', ' ')} UTC</time>
      </p>
      <pre>{withLinks(mail)}</pre>
    </article>
  )
}

/** The text as it came, with its http(s) addresses made clickable. No markup of an e-mail is ever obeyed. */
function withLinks({ text, links }: Mail) {
  let rest = text
  const parts = links.map((link) => {
    const at = rest.indexOf(link)
    const before = rest.slice(0, at)
    rest = rest.slice(at + link.length)
    return (
      <>
        {before}
        <a href={link} rel="noreferrer">
          {link}
        </a>
      </>
    )
  })
  return [...parts, rest]
}
