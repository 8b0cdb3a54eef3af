'use client'

import '@/app/globals.css'
import { useSyncExternalStore } from 'react'
import { ErrorMessage } from '@/components/layout/error-message'
import { errorWords } from '@/lib/i18n/error-words'

type Props = { error: Error & { digest?: string } }

/** Replaces the root layout if it fails to render, in the language of the browser. */
export default function GlobalError({ error }: Props) {
  const preferred = useSyncExternalStore(subscribeToNothing, languagesOfBrowser, () => NONE)
  const { language, words } = errorWords(preferred)
  return (
    <html lang={language}>
      <body className="font-sans">
        <title>{words.pageTitle}</title>
        <main>
          <ErrorMessage reference={error.digest} retry={() => location.reload()} words={words} />
        </main>
      </body>
    </html>
  )
}

const NONE: readonly string[] = []
const languagesOfBrowser = () => navigator.languages
const subscribeToNothing = () => () => {}
