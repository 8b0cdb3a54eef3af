'use client'

import { ErrorMessage } from '@/components/layout/error-message'

type Props = { error: Error & { digest?: string } }

// A whole reload, since what failed was read on the server.
export default function ErrorPage({ error }: Props) {
  return <ErrorMessage reference={error.digest} retry={() => location.reload()} />
}
