import { expect, test } from '@playwright/test'
import { query } from '../database'
import { control } from '../http/customer'
import { newApp } from './app'
import { createCustomers, inParallel, type Customer } from './customers'
import { gigs } from './gigs'
import { setWebhooks } from './webhooks'

const CUSTOMERS = 20 // the mailbox keeps 500 e-mails
const ADDONS = 20
const KILLS = 20

const app = newApp()
test.afterAll(() => app.kill())

test('400 messages over twenty kills and a mail server that is down: each one once, none lost', async () => {
  await app.start()
  const customers = await createCustomers(CUSTOMERS)
  await setWebhooks({ paused: true, shuffle: true, duplicate: 0.2 })
  const bought = await inParallel(customers, buyAddons)
  await setWebhooks({ paused: false })

  const total = CUSTOMERS * ADDONS
  const thresholds = Array.from({ length: KILLS }, () => Math.floor(Math.random() * total * 0.95))
  for (const [kill, threshold] of thresholds.toSorted((a, b) => a - b).entries()) {
    if (kill === KILLS / 2) await control('POST', 'mail-faults', { status: 421, times: 40 })
    await expect.poll(countSent, often).toBeGreaterThanOrEqual(threshold)
    await app.kill()
    await endClaims()
    await app.start()
  }
  await control('DELETE', 'mail-faults')
  await expect.poll(() => endPauses().then(countSent), often).toBe(total)

  let duplicates = 0
  for (const [index, { email }] of customers.entries()) {
    const mails = await mailsTo(email)
    const messages = new Set(mails.map(({ headers }) => headers['message-id']))
    expect(messages.size, email).toBe(bought[index]?.length)
    duplicates += mails.length - messages.size
  }
  console.log(`${total} messages, ${KILLS} kills: ${duplicates} e-mails were sent twice`)
  // Only one whose process dies between the server's acceptance and the note of it, for each of its claims.
  expect(duplicates).toBeLessThanOrEqual(KILLS * CLAIMS)
  const rows = await query(`select key from messages where kind = 'addonConfirmed'`, [])
  expect(rows).toHaveLength(total)
  const keys = new Set(rows.map(({ key }) => key))
  expect(bought.flat().filter((id) => !keys.has(`addonConfirmed ${id}`))).toEqual([])
})

/** How many messages a process sends at the same time. */
const CLAIMS = 10

const often = { intervals: [100], timeout: 600_000 }

/** Buys add-ons at Gigs, as another system of the partner would, and returns their ids. */
async function buyAddons({ subscriptions: [subscription] }: Customer): Promise<string[]> {
  const ids: string[] = []
  for (let count = 0; count < ADDONS; count += 1) {
    ids.push((await gigs('POST', 'subscriptionAddons', { addon: 'add_0data3', subscription })).id)
  }
  return ids
}

async function countSent(): Promise<number> {
  const sent = await query(
    `select id from messages where kind = 'addonConfirmed' and state = 'sent'`,
    [],
  )
  return sent.length
}

/** Ends the claims of a killed process, as if their time had passed. */
async function endClaims(): Promise<void> {
  await query(`update messages set claimed_until = null where state = 'waiting'`, [])
  await query(`update account_snapshots set announce_after = now() where announced < news`, [])
}

/** Ends the pauses after failures, as if their time had passed. */
const endPauses = () =>
  query(
    `update messages set due_at = now()
     where kind = 'addonConfirmed' and state = 'waiting' and claimed_until is null and due_at > now()`,
    [],
  )

type Mail = { subject: string; headers: Record<string, string> }

async function mailsTo(email: string): Promise<Mail[]> {
  const response = await fetch(`${process.env['E2E_SANDBOX_URL']}/mailbox.json?to=${email}`)
  const mails: Mail[] = await response.json()
  return mails.filter(({ subject }) => subject.startsWith('3 GB is on'))
}
