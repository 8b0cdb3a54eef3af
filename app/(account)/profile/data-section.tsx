import { deleteAccount } from '@/app/(account)/profile/actions'
import { DataAndDeletion } from '@/components/profile/data-and-deletion'
import type { Account } from '@/lib/account/account'

type Props = {
  /** Null while Gigs is unreachable. */
  account: Account | null
  isRecent: boolean
  /** The `?confirmed=` parameter, which may be anything. */
  confirmed: unknown
}

/** Renders the data export and the deletion of the account. */
export function DataSection({ account, isRecent, confirmed }: Props) {
  const isConfirmed = isRecent && (confirmed === 'data' || confirmed === 'deletion')
  return (
    <DataAndDeletion
      account={account}
      remove={deleteAccount}
      confirmed={isConfirmed ? confirmed : null}
    />
  )
}
