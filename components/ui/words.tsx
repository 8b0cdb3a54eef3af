'use client'

import { createContext, use, type ReactNode } from 'react'

/** The words that many client components share, in the language of the page. */
export type UiWords = {
  oneMoment: string
  saving: string
  sending: string
  /** Why a form could not be sent. */
  unsent: { offline: string; outdated: string; openNewVersion: string }
  error: ErrorWords
  missing: MissingWords
}

/** The words of the page for an unexpected error. */
export type ErrorWords = {
  pageTitle: string
  title: string
  text: string
  textWithReference: string
  reference: string
  tryAgain: string
  writeToUs: string
}

/** The words of the page for an address that leads nowhere. */
type MissingWords = { title: string; text: string; dashboard: string; plans: string; help: string }

const Words = createContext<UiWords | null>(null)

type Props = { words: UiWords; children: ReactNode }

/** Provides the shared words to the client components of a page. */
export function UiWordsProvider({ words, children }: Props) {
  return <Words value={words}>{children}</Words>
}

/** Returns the shared words. @throws without a `UiWordsProvider` above, which the root layout renders. */
export function useUiWords(): UiWords {
  const words = use(Words)
  if (!words) throw new Error('useUiWords needs a UiWordsProvider above it')
  return words
}
