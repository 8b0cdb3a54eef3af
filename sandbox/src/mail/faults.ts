import { z } from 'zod'

/**
 * A fault of the mail server. Without `to`, it applies to each connection before its greeting, and to each further
 * email on the same connection. With `to`, it applies to this recipient only. `times` is how often it applies;
 * without it, until it is removed. `status` rejects with this reply, `close` closes the connection without one.
 * `after` stores the email before the reply to it is replaced.
 */
export const mailFaultBody = z.strictObject({
  to: z.string().trim().toLowerCase().min(1).exactOptional(),
  times: z.int().min(1).max(10_000).exactOptional(),
  delayMs: z.int().min(0).max(60_000).exactOptional(),
  status: z.int().min(400).max(599).exactOptional(),
  close: z.boolean().exactOptional(),
  after: z.boolean().exactOptional(),
})

export type MailFault = z.output<typeof mailFaultBody>

/** The connection or the recipient that a fault can apply to. `after` is true once the email is stored. */
type Occasion = { recipients: readonly string[] | null; after: boolean }

/** Returns the first fault that applies, and counts its use. Removes it after its last use. */
export function takeMailFault(faults: MailFault[], occasion: Occasion): MailFault | null {
  const fault = faults.find((candidate) => applies(candidate, occasion))
  if (!fault) return null
  if (fault.times !== undefined) fault.times -= 1
  if (fault.times === 0) faults.splice(faults.indexOf(fault), 1)
  return fault
}

function applies({ to, after = false }: MailFault, occasion: Occasion): boolean {
  if (after !== occasion.after) return false
  if (to === undefined) return after || occasion.recipients === null
  return occasion.recipients?.some((recipient) => recipient.toLowerCase() === to) ?? false
}

/** Removes all faults, or those for one recipient, so that parallel tests keep theirs. */
export function removeMailFaults(faults: MailFault[], to?: string): void {
  const kept = to === undefined ? [] : faults.filter((fault) => fault.to !== to.toLowerCase())
  faults.splice(0, faults.length, ...kept)
}
