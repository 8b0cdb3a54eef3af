'use client'

import { UnexpectedError } from '@/components/layout/error-message'

type Props = { error: Error & { digest?: string } }

// A whole reload, since what failed was read on the server.
export default function ErrorPage({ error }: Props) {
  return <UnexpectedError reference={error.digest} retry={() => location.reload()} />
}
