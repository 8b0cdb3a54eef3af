import { resolveTxt } from 'node:dns/promises'
import { createTransport } from 'nodemailer'
import { withTimeouts } from '@/lib/mail/transport'
import { codeOf, reasonOf } from '../connection-error.mjs'
import { failure, type Finding, ok, type Setup, TIMEOUT_MS, warning } from './finding'

/** Checks the mail server and the sender. Sends a test mail only if an address is given. */
export async function checkMail({ environment, mailTo }: Setup): Promise<Finding[]> {
  const { EMAIL_SERVER, EMAIL_FROM, mode } = environment
  const { hostname } = new URL(EMAIL_SERVER)
  const transport = createTransport(withTimeouts(EMAIL_SERVER, { stepMs: TIMEOUT_MS }))
  try {
    await transport.verify()
  } catch (error) {
    return [failure('mail.server', serverFailure(error, hostname))]
  }
  const findings = [ok('mail.server', `${hostname} accepts the connection and the login.`)]
  if (mode === 'live') findings.push(await checkSenderDomain(domainOf(EMAIL_FROM)))
  if (mailTo) findings.push(await sendTestMail())
  return findings

  async function sendTestMail(): Promise<Finding> {
    const check = 'mail.test'
    const headers = { 'auto-submitted': 'auto-generated' }
    const text = 'This e-mail was sent by npm run doctor. The app can send e-mails.'
    const subject = 'Test of the e-mail settings'
    try {
      const to = { name: '', address: mailTo ?? '' }
      await transport.sendMail({ from: EMAIL_FROM, to, subject, text, headers })
      return ok(
        check,
        'The mail server accepted the test mail. Check that it arrives, and not as spam.',
      )
    } catch (error) {
      return failure(check, sendingFailure(error))
    }
  }
}

function serverFailure(error: unknown, host: string): string {
  const code = codeOf(error)
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return `${host} refuses the user or the password of EMAIL_SERVER (${code}). Percent-encode special characters in both.`
  }
  return `The mail server ${host} can’t be used: ${reasonOf(error)}`
}

function sendingFailure(error: unknown): string {
  const command = error instanceof Error && 'command' in error ? String(error.command) : ''
  const status =
    error instanceof Error && 'responseCode' in error ? ` (${String(error.responseCode)})` : ''
  if (command === 'MAIL FROM') {
    return `The mail server refuses the sender EMAIL_FROM${status}. Verify the address or its domain at your mail provider.`
  }
  if (command === 'RCPT TO') {
    return `The mail server refuses the address of --mail${status}. Many test accounts accept only your own address.`
  }
  return `The mail server did not accept the test mail: ${codeOf(error)}${status}.`
}

const domainOf = (sender: string) =>
  sender
    .replace(/>?\s*$/, '')
    .split('@')
    .at(-1) ?? ''

async function checkSenderDomain(domain: string): Promise<Finding> {
  const check = 'mail.sender'
  const [own, policy] = await Promise.all([textsOf(domain), textsOf(`_dmarc.${domain}`)])
  if (own === null || policy === null) {
    return warning(
      check,
      `The DNS records of ${domain} can’t be read from here. Check them yourself.`,
    )
  }
  const missing = [
    ...(own.some((text) => text.startsWith('v=spf1')) ? [] : ['SPF']),
    ...(policy.some((text) => text.startsWith('v=DMARC1')) ? [] : ['DMARC']),
  ]
  if (missing.length === 0) return ok(check, `${domain} has SPF and DMARC records.`)
  return warning(
    check,
    `${domain} has no ${missing.join(' and no ')} record, so mailboxes may refuse the e-mails. See docs/emails.md.`,
  )
}

/** Returns the TXT records of a name, and null if the lookup itself failed. */
async function textsOf(name: string): Promise<string[] | null> {
  try {
    return (await resolveTxt(name)).map((parts) => parts.join(''))
  } catch (error) {
    return ['ENOTFOUND', 'ENODATA'].includes(codeOf(error)) ? [] : null
  }
}
