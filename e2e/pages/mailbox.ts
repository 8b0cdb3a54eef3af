import { expect, type Page } from '@playwright/test'
import type { ReceivedMail, Sandbox } from '../sandbox'
import { signInByOpenId } from './sign-in'

/** Waits for the e-mail with this subject, and returns it. Fails if there are several. */
export async function mailTo(
  sandbox: Sandbox,
  email: string,
  subject: RegExp,
): Promise<ReceivedMail> {
  const matching = async () =>
    (await sandbox.mailsTo(email)).filter((mail) => subject.test(mail.subject))
  // A customer gets one e-mail at a time, and their account is read at most every ten seconds.
  const options = { message: String(subject), timeout: 120_000 }
  await expect.poll(async () => (await matching()).length, options).toBe(1)
  const [mail] = await matching()
  if (!mail) throw new Error(`There is no e-mail about ${subject}.`)
  return mail
}

/** Presses the button of an e-mail. */
export async function pressButton(page: Page, text: string, label: string) {
  const [, link] = new RegExp(`^${label}: (http\\S+)$`, 'm').exec(text) ?? []
  expect(link, text).toBeDefined()
  await page.goto(link ?? '')
}

/** Waits until the page is at this path, with this query. */
export const expectPath = (page: Page, path: string) =>
  expect(page).toHaveURL(({ pathname, search }) => pathname + search === path)

/** Waits for a sign-in e-mail and returns the code in the subject of the newest one. */
export async function codeMailedTo(sandbox: Sandbox, email: string): Promise<string> {
  const newestCode = async () => {
    const codes = (await sandbox.mailsTo(email)).map(({ subject }) => /^\d{6}(?= )/.exec(subject))
    return codes.find((code) => code !== null)?.[0] ?? ''
  }
  await expect.poll(newestCode).toHaveLength(6)
  return newestCode()
}

/** Creates a customer in a scenario and signs them in. Their messages begin here. */
export async function signInAs(page: Page, sandbox: Sandbox, scenario: string) {
  const customer = await sandbox.customer(scenario)
  await signInByOpenId(page, customer.email)
  return { ...customer, line: customer.subscriptions[0] ?? '' }
}

/** Formats a time as e-mails do for a reader in UTC: `December 1, 2026`. */
export const longDate = (time: string | number) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time))
