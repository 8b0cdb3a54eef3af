import { deleteAccount } from '@/app/(account)/profile/actions'
import { DataAndDeletion } from '@/components/profile/data-and-deletion'
import type { Account } from '@/lib/account/account'
import { findSignIns } from '@/lib/auth/user-data'
import { env } from '@/lib/env'

type Props = {
  userId: string
  /** Null while Gigs is unreachable. */
  account: Account | null
  isRecent: boolean
  /** The `?confirmed=` parameter, which may be anything. */
  confirmed: unknown
}

/** Loads and renders the sign-in methods, the data export and the deletion of the account. */
export async function DataSection({ userId, account, isRecent, confirmed }: Props) {
  const linked = await findSignIns(userId)
  const isConfirmed = isRecent && (confirmed === 'data' || confirmed === 'deletion')
  return (
    <DataAndDeletion
      signIns={['Sign-in link by e-mail', ...linked.map(() => env().AUTH_OIDC_NAME)]}
      account={account}
      remove={deleteAccount}
      confirmed={isConfirmed ? confirmed : null}
    />
  )
}
