'use client'

import { ForeignForm } from '@/components/foreign-form'
import { UnexpectedError } from '@/components/unexpected-error'
import { foreignText } from '@/lib/messages'

type Props = { error: Error & { digest?: string } }

// A whole reload, since what failed was read on the server.
export default function ErrorPage({ error }: Props) {
  // The text with which `proxy.ts` refuses a form of a page under another host.
  if (error.message === foreignText.text) return <ForeignForm />
  return <UnexpectedError reference={error.digest} retry={() => location.reload()} />
}
