'use client'

import '@/app/globals.css'
import { ErrorMessage } from '@/components/layout/error-message'

type Props = { error: Error & { digest?: string } }

/** Replaces the root layout if it fails to render. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Something went wrong</title>
        <main>
          <ErrorMessage reference={error.digest} retry={() => location.reload()} />
        </main>
      </body>
    </html>
  )
}
