'use client'

import { ErrorMessage } from '@/components/layout/error-message'
import { useUiWords } from '@/components/ui/words'

type Props = { error: Error & { digest?: string } }

// Reloads the whole page, because the error came from loading data on the server.
export default function ErrorPage({ error }: Props) {
  const words = useUiWords().error
  return <ErrorMessage reference={error.digest} retry={() => location.reload()} words={words} />
}
