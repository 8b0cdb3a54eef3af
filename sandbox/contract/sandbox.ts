import { z } from 'zod'
import { origin } from './gigs'

const mails = z.array(z.looseObject({ text: z.string() }))

/** Advances the clock of the sandbox. */
export async function passTime(advanceSeconds: number): Promise<void> {
  const response = await fetch(`${origin}/sandbox/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceSeconds }),
  })
  if (!response.ok) throw new Error(`Could not advance the clock: ${await response.text()}`)
}

/** Returns the text of the newest email to an address, or an empty string. */
export async function newestMailTo(email: string): Promise<string> {
  const response = await fetch(`${origin}/mailbox.json?to=${encodeURIComponent(email)}`)
  const [newest] = mails.parse(await response.json())
  return newest?.text ?? ''
}
