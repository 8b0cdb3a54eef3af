import { z } from 'zod'
import { origin } from './gigs'

const mails = z.array(z.looseObject({ text: z.string() }))

/** Lets time pass: what the API has no way for. */
export async function passTime(advanceSeconds: number): Promise<void> {
  const response = await fetch(`${origin}/sandbox/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceSeconds }),
  })
  if (!response.ok) throw new Error(`The clock did not move: ${await response.text()}`)
}

/** What the newest mail to an address says; empty while there is none. */
export async function newestMailTo(email: string): Promise<string> {
  const response = await fetch(`${origin}/mailbox.json?to=${encodeURIComponent(email)}`)
  const [newest] = mails.parse(await response.json())
  return newest?.text ?? ''
}
