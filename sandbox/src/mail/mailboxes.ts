import { randomUUID } from 'node:crypto'
import { Store } from '../store/store'
import { findLinks, previewOf } from './text'

/** An email in the mailbox of one recipient. */
export type Mail = {
  id: string
  to: string
  from: string
  fromName: string // may be empty
  subject: string
  preview: string // the start of its body, as a list of emails shows it
  text: string
  html: string | null
  headers: Record<string, string> // by lowercase name
  links: string[] // the http(s) URLs in the text, in order
  at: string
}

type NewMail = Pick<Mail, 'to' | 'subject' | 'text'> &
  Partial<Pick<Mail, 'from' | 'fromName' | 'html' | 'headers'>>

export type Mailboxes = {
  send(mail: NewMail): Promise<void>
  /** Returns the emails, newest first, optionally of one recipient (case-insensitive). */
  list(to?: string): Mail[]
  find(id: string): Mail | null
}

const MAX_MAILS = 500

// What emails lack that an earlier version stored.
const defaults = { fromName: '', preview: '', html: null, headers: {} }
const withDefaults = (mail: Mail): Mail => ({ ...defaults, ...mail })

/** Opens the mailboxes in `file`, which keeps the newest 500 emails. */
export function openMailboxes(file: string): Mailboxes {
  const store = new Store<{ mails: Mail }>(file)
  return {
    async send({ from = 'sandbox@localhost', html = null, ...mail }) {
      const stored = {
        ...defaults,
        ...mail,
        id: `mail_${randomUUID()}`,
        to: mail.to.toLowerCase(),
        from,
        html,
        preview: previewOf({ text: mail.text, html }),
        links: findLinks(mail.text),
        at: new Date().toISOString(),
      }
      store.transaction(() => {
        store.put('mails', stored)
        store.keepNewest('mails', MAX_MAILS)
      })
    },
    list(to) {
      const mails = store.list('mails').map(withDefaults).toReversed()
      return to ? mails.filter((mail) => mail.to === to.toLowerCase()) : mails
    },
    find(id) {
      const mail = store.get('mails', id)
      return mail && withDefaults(mail)
    },
  }
}
