import { createHash } from 'node:crypto'
import type { Account } from 'oidc-provider'

const mostKept = 1000

export type Accounts = ReturnType<typeof createAccounts>

/**
 * The people that signed in here. The subject follows from the address, so that yesterday's account is
 * still the same one; an address that nobody verified is another account, as it may be another person.
 */
export function createAccounts(customers: () => { email: string; name: string }[]) {
  const accounts = new Map<string, Account>()
  return {
    /** Signs somebody in and gives the account id, which is the subject. */
    open(address: string, isVerified: boolean): string {
      const email = address.trim().toLowerCase()
      const id = createHash('sha256').update(`${email} ${isVerified}`).digest('hex').slice(0, 32)
      const known = customers().find((customer) => customer.email.toLowerCase() === email)
      const name = known?.name ?? guessName(email)
      const claims = () => ({ sub: id, email, email_verified: isVerified, name })
      accounts.delete(id) // so that the first one in the map is who came longest ago
      accounts.set(id, { accountId: id, claims })
      for (const oldest of [...accounts.keys()].slice(0, -mostKept)) accounts.delete(oldest)
      return id
    },
    find: (id: string) => accounts.get(id),
  }
}

/** `ada.lovelace@…` is Ada Lovelace, until she says otherwise. */
function guessName(email: string): string {
  const words = email.replace(/@.*/, '').split(/[._+-]+/)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
