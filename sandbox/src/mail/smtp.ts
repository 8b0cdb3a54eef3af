import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { findLinks, textOfHtml } from './text'
import { Store } from '../store/store'

/** An email in the mailbox of one recipient. `links` are the http(s) URLs in its text, in order. */
export type Mail = {
  id: string
  to: string
  from: string
  subject: string
  text: string
  links: string[]
  at: string
}

export type Mailboxes = {
  send(mail: { to: string; subject: string; text: string; from?: string }): Promise<void>
  /** Returns the emails, newest first, optionally of one recipient (case-insensitive). */
  list(to?: string): Mail[]
}

const MAX_MAILS = 500
const MAX_BYTES = 1024 * 1024

/** Opens the mailboxes in `file`, which keeps the newest 500 emails. */
export function openMailboxes(file: string): Mailboxes {
  const store = new Store<{ mails: Mail }>(file)
  return {
    async send({ to, subject, text, from = 'sandbox@localhost' }) {
      const at = new Date().toISOString()
      const id = `mail_${randomUUID()}`
      store.transaction(() => {
        store.put('mails', {
          id,
          to: to.toLowerCase(),
          from,
          subject,
          text,
          links: findLinks(text),
          at,
        })
        store.keepNewest('mails', MAX_MAILS)
      })
    },
    list(to) {
      const mails = store.list('mails').toReversed()
      return to ? mails.filter((mail) => mail.to === to.toLowerCase()) : mails
    },
  }
}

/** Starts a mail server on 127.0.0.1 that delivers all emails to the mailboxes. */
export async function listenForMail(port: number, mailboxes: Mailboxes): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1000,
    size: MAX_BYTES,
    onData(stream, { envelope }, done) {
      const recipients = envelope.rcptTo.map(({ address }) => address)
      receive(stream, recipients, mailboxes).then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  server.on('error', () => {}) // a client has disconnected
  return server
}

async function receive(stream: AsyncIterable<Buffer>, to: string[], mailboxes: Mailboxes) {
  const { from, subject = '', text, html = '' } = await PostalMime.parse(await readAll(stream))
  const sender = from?.address ?? 'unknown'
  for (const recipient of to) {
    await mailboxes.send({ to: recipient, from: sender, subject, text: text ?? textOfHtml(html) })
  }
}

// Reads an email to its end even if it is too large, because the client reads the response only then.
async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size <= MAX_BYTES) chunks.push(chunk)
  }
  if (size <= MAX_BYTES) return Buffer.concat(chunks)
  throw Object.assign(new Error('The email is larger than 1 MB.'), { responseCode: 552 })
}
