'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

type Props = {
  /** Which reading of the account the page shows. */
  version: string
  /** Whether that is too old to stand: it is read again at once. */
  isOld: boolean
  /** Whether a trip waits for its change to appear, so that it is worth looking for. */
  isChecking: boolean
}

const POLL_MS = 1_500
const CHECK_FOR_MS = 120_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Keeps the dashboard true while it is open: reads an old account anew beside the page, notices within
 * two seconds that something was heard of a change, and then draws the page again in place.
 */
export function LiveAccount({ version, isOld, isChecking }: Props) {
  const router = useRouter()
  const nextRead = useRef({ at: 0, pause: FIRST_PAUSE_MS })
  const checkUntil = useRef(0)

  useEffect(() => {
    checkUntil.current = isChecking ? Date.now() + CHECK_FOR_MS : 0
  }, [isChecking])

  useEffect(() => {
    let isGone = false
    async function look() {
      if (document.hidden) return
      const known = await ask('GET')
      if (isGone || !known) return
      if (known.version !== version) return router.refresh()
      const isWaiting = isOld || known.isStale || Date.now() < checkUntil.current
      if (!isWaiting) nextRead.current = { at: 0, pause: FIRST_PAUSE_MS }
      const { at, pause } = nextRead.current
      if (!isWaiting || Date.now() < at) return
      nextRead.current = { at: Date.now() + pause, pause: Math.min(pause * 2, LONGEST_PAUSE_MS) }
      await ask('POST')
      if (!isGone) router.refresh()
    }
    void look()
    const timer = setInterval(() => void look(), POLL_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [version, isOld, router])

  return (
    <p aria-live="polite" className="sr-only">
      {isChecking ? 'We are checking whether your change has arrived.' : ''}
    </p>
  )
}

async function ask(method: 'GET' | 'POST'): Promise<{ version: string; isStale: boolean } | null> {
  const response = await fetch('/dashboard/account', { method }).catch(() => null)
  return response?.ok ? response.json() : null
}
