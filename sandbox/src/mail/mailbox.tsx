import { Hono } from 'hono'
import { raw } from 'hono/html'
import type { Brand } from '../brand'
import { htmlResponse } from '../ui/page'
import { type MailView, showMail } from './mail-page'
import { htmlPartOf } from './html-part'
import type { Mail, Mailboxes } from './mailboxes'

type Options = { brand: Brand; appUrl: string }

/** Creates the mailbox as pages and as JSON. `?to=` filters by recipient. */
export function createMailbox(mailboxes: Mailboxes, { brand, appUrl }: Options) {
  const app = new Hono()
  app.get('/mailbox', (context) => listMails(mailboxes, brand, context.req.query('to')))
  app.get('/mailbox.json', (context) => {
    context.header('cache-control', 'no-store')
    return context.json(mailboxes.list(context.req.query('to')))
  })
  app.get('/mailbox/:id', (context) => {
    const mail = mailboxes.find(context.req.param('id'))
    const view = context.req.query('view') ?? ''
    return mail ? showMail(mail, isView(view) ? view : 'html', brand) : showMissing(brand)
  })
  app.get('/mailbox/:id/html', (context) => {
    const mail = mailboxes.find(context.req.param('id'))
    return mail?.html ? htmlPartOf(mail.html, new URL(appUrl).origin) : showMissing(brand)
  })
  return app
}

const isView = (value: string): value is MailView => ['html', 'phone', 'text'].includes(value)

function listMails(mailboxes: Mailboxes, brand: Brand, to: string | undefined) {
  const mails = mailboxes.list(to)
  const children = (
    <>
      <style>{raw(STYLES)}</style>
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
      {mails.length > 0 && (
        <ul class="mails">
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </>
  )
  return htmlResponse({ brand, title: 'Mailbox', children })
}

function MailRow({ mail: { id, to, from, fromName, subject, preview, at } }: { mail: Mail }) {
  return (
    <li id={id}>
      <a href={`/mailbox/${id}`}>
        <span class="top">
          <span>{fromName || from}</span>
          <time datetime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>
        </span>
        <strong>{subject || '(no subject)'}</strong>
        <span class="preview">{preview}</span>
        <span class="muted">To {to}</span>
      </a>
    </li>
  )
}

function showMissing(brand: Brand) {
  const children = (
    <p class="card">
      This email is not in the mailbox. It keeps the newest 500.{' '}
      <a href="/mailbox">Show all emails</a>
    </p>
  )
  return htmlResponse({ brand, title: 'Email not found', children, status: 404 })
}

const STYLES = `
main { max-width: 56rem; }
.mails { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .75rem; overflow: hidden;
  background: var(--card); }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: block; padding: .75rem 1rem; color: inherit; text-decoration: none; }
.mails a:hover strong { text-decoration: underline; }
.mails a:focus-visible { outline-offset: -3px; }
.mails a > * { display: block; }
.mails .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .875rem; }
.mails time { color: var(--muted); font-variant-numeric: tabular-nums; }
.mails .preview { color: var(--muted); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`
