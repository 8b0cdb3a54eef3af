import { Hono } from 'hono'
import type { Brand } from '../brand'
import { htmlResponse } from '../ui/page'
import type { Mail, Mailboxes } from './smtp'

/** Creates the mailbox as a page and as JSON. `?to=` filters by recipient. */
export function createMailbox(mailboxes: Mailboxes, brand: Brand) {
  const app = new Hono()
  app.get('/mailbox', (context) => showMailbox(mailboxes, brand, context.req.query('to')))
  app.get('/mailbox.json', (context) => {
    context.header('cache-control', 'no-store')
    return context.json(mailboxes.list(context.req.query('to')))
  })
  return app
}

function showMailbox(mailboxes: Mailboxes, brand: Brand, to: string | undefined) {
  const mails = mailboxes.list(to)
  const children = (
    <>
      <p>
        {to ? `Emails to ${to}, newest first. ` : 'All emails, newest first. '}
        <a href={to ? `/mailbox?to=${encodeURIComponent(to)}` : '/mailbox'}>Refresh</a>
        {to && (
          <>
            {' · '}
            <a href="/mailbox">Show all emails</a>
          </>
        )}
      </p>
      {mails.length === 0 && (
        <p class="card">No emails yet. Emails that the app sends appear here.</p>
      )}
      {mails.map((mail) => (
        <MailCard key={mail.id} mail={mail} />
      ))}
    </>
  )
  return htmlResponse({ brand, title: 'Mailbox', children })
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

/** Renders the text with clickable http(s) links. It never renders the markup of an email. */
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
