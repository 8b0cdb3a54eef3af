import { setTimeout as wait } from 'node:timers/promises'
import PostalMime, { decodeWords, type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { type MailFault, takeMailFault } from './faults'
import type { Mailboxes } from './mailboxes'
import { textOfHtml } from './text'

const MAX_BYTES = 1024 * 1024

/**
 * Starts a mail server on 127.0.0.1 that delivers all emails to the mailboxes, except where one of the `faults`
 * applies.
 */
export async function listenForMail(
  port: number,
  mailboxes: Mailboxes,
  faults: MailFault[] = [],
): Promise<SMTPServer> {
  const fail = async (
    session: SMTPServerSession,
    recipients: readonly string[] | null,
    after = false,
  ) => {
    const fault = takeMailFault(faults, { recipients, after })
    if (fault?.delayMs) await wait(fault.delayMs, undefined, { ref: false })
    if (fault?.close) await closeConnection(server, session)
    if (fault?.status) throw replyError(fault.status, 'A fault set at /sandbox/mail-faults.')
  }
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1000,
    size: MAX_BYTES,
    onConnect(session, done) {
      fail(session, null).then(() => done(), done)
    },
    onMailFrom(_address, session, done) {
      const isFirst = session.transaction === 1
      Promise.resolve(isFirst ? undefined : fail(session, null)).then(() => done(), done)
    },
    onRcptTo({ address }, session, done) {
      fail(session, [address]).then(() => done(), done)
    },
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      receive(stream, recipients, mailboxes)
        .then(() => fail(session, recipients, true))
        .then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  server.on('error', () => {}) // a client has disconnected
  return server
}

function closeConnection(server: SMTPServer, { id }: SMTPServerSession): Promise<never> {
  for (const connection of server.connections) {
    if (connection.id === id) connection.close()
  }
  return new Promise(() => {}) // nothing may be sent after this
}

async function receive(stream: AsyncIterable<Buffer>, to: string[], mailboxes: Mailboxes) {
  const email = await PostalMime.parse(await readAll(stream))
  const { from, subject = '', html = null } = email
  for (const recipient of to) {
    await mailboxes.send({
      to: recipient,
      from: from?.address ?? 'unknown',
      fromName: from?.name ?? '',
      subject,
      text: email.text ?? textOfHtml(html ?? ''),
      html,
      headers: headersOf(email),
    })
  }
}

// Returns the headers by their lowercase name. Repeated ones are joined.
function headersOf({ headers }: Email): Record<string, string> {
  const byName = new Map<string, string>()
  for (const { key, value } of headers) {
    const earlier = byName.get(key)
    const decoded = decodeWords(value)
    byName.set(key, earlier === undefined ? decoded : `${earlier}, ${decoded}`)
  }
  return Object.fromEntries(byName)
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
  throw replyError(552, 'The email is larger than 1 MB.')
}

const replyError = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode })
