import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { findLinks, textOfHtml } from './text'
import { Store } from '../store/store'

/** One e-mail in the mailbox of one recipient. `links` are the http(s) addresses in its text, in order. */
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
  /** Newest first; of one address (in any case) if given. */
  list(to?: string): Mail[]
}

const mostMails = 500
const mostBytes = 1024 * 1024

/** The mailboxes of everybody, kept in `file`: the newest 500 e-mails. */
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
        store.keepNewest('mails', mostMails)
      })
    },
    list(to) {
      const mails = store.list('mails').toReversed()
      return to ? mails.filter((mail) => mail.to === to.toLowerCase()) : mails
    },
  }
}

/** The mail server on 127.0.0.1: takes any e-mail to anybody, and delivers to the mailboxes alone. */
export async function listenForMail(port: number, mailboxes: Mailboxes): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1000,
    size: mostBytes,
    onData(stream, { envelope }, done) {
      const recipients = envelope.rcptTo.map(({ address }) => address)
      receive(stream, recipients, mailboxes).then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  server.on('error', () => {}) // a client that hangs up; the server goes on
  return server
}

async function receive(stream: AsyncIterable<Buffer>, to: string[], mailboxes: Mailboxes) {
  const { from, subject = '', text, html = '' } = await PostalMime.parse(await readAll(stream))
  const sender = from?.address ?? 'unknown'
  for (const recipient of to) {
    await mailboxes.send({ to: recipient, from: sender, subject, text: text ?? textOfHtml(html) })
  }
}

// An e-mail that is too large is read to its end too, or the client would not hear the answer.
async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
  }
  if (size <= mostBytes) return Buffer.concat(chunks)
  throw Object.assign(new Error('The e-mail is larger than 1 MB.'), { responseCode: 552 })
}
