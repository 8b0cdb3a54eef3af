import type { Account } from '@/lib/account'
import { gigs } from '@/lib/gigs'
import { findOrLinkGigsUser, type User } from '@/lib/users'

/**
 * Reads everything about one user from Gigs, never from what a browser held.
 * @throws GigsError
 */
export async function readAccount(user: User): Promise<Account> {
  const id = await findOrLinkGigsUser(user)
  const [project, plans, addons, gigsUser, subscriptions] = await Promise.all([
    gigs.project.read(),
    gigs.plans.list(),
    gigs.addons.list(),
    id ? gigs.users.read(id) : null,
    id ? gigs.subscriptions.list(id) : [],
  ])
  return { project, plans, addons, gigsUser, subscriptions }
}
