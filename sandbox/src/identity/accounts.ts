import { createHash } from 'node:crypto'
import type { Account } from 'oidc-provider'

const MAX_ACCOUNTS = 1000

export type Accounts = ReturnType<typeof createAccounts>

/**
 * Stores the accounts that have signed in. The subject is derived from the email address, so that it survives a
 * restart. A verified and an unverified address are different accounts, because they may be different people.
 */
export function createAccounts(customers: () => { email: string; name: string }[]) {
  const accounts = new Map<string, Account>()
  return {
    /** Creates the account if needed. Returns its id, which is the subject. */
    open(address: string, isVerified: boolean): string {
      const email = address.trim().toLowerCase()
      const id = createHash('sha256').update(`${email} ${isVerified}`).digest('hex').slice(0, 32)
      const customer = customers().find((item) => item.email.toLowerCase() === email)
      const name = customer?.name ?? guessName(email)
      const claims = () => ({ sub: id, email, email_verified: isVerified, name })
      accounts.delete(id) // keeps the map in the order of the last sign-in
      accounts.set(id, { accountId: id, claims })
      for (const oldest of [...accounts.keys()].slice(0, -MAX_ACCOUNTS)) accounts.delete(oldest)
      return id
    },
    find: (id: string) => accounts.get(id),
  }
}

/** Derives a name from an email address: `ada.lovelace@…` is Ada Lovelace. */
function guessName(email: string): string {
  const words = email.replace(/@.*/, '').split(/[._+-]+/)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
