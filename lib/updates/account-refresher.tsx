'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'

type Props = {
  /** Which reading of the account the page shows. */
  version: string
  /** Whether that is too old to stand: it is read again at once. */
  isOld: boolean
  /** Whether a trip waits for its change to appear, so that it is worth looking for. */
  isChecking: boolean
}

const CHECK_FOR_MS = 120_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
const DEAD_MS = 40_000 // the server answers after 25 s even when there is nothing new

/**
 * Keeps the dashboard true while it is open and in sight: hears within two seconds that something has
 * changed, reads an old account anew beside the page, and draws the page again in place.
 */
export function AccountRefresher({ version, isOld, isChecking }: Props) {
  const router = useRouter()
  const isInSight = useSyncExternalStore(onSight, inSight, () => true)
  const [heardOf, setHeardOf] = useState<string | null>(null)
  const isStale = heardOf === version
  const mustRead = isOld || isStale

  useEffect(() => {
    const page = new AbortController()
    const tell = (now: Known) => {
      if (now.version !== version) router.refresh()
      else if (now.isStale) setHeardOf(version)
    }
    if (isInSight) void hear({ version, isStale }, tell, page.signal)
    return () => page.abort()
  }, [version, isStale, isInSight, router])

  useEffect(() => {
    const page = new AbortController()
    const until = mustRead ? Infinity : Date.now() + CHECK_FOR_MS
    const isWanted = isInSight && (mustRead || isChecking)
    if (isWanted) void read(() => router.refresh(), until, page.signal)
    return () => page.abort()
  }, [mustRead, isChecking, isInSight, router])

  return (
    <p aria-live="polite" className="sr-only">
      {isChecking ? 'We are checking whether your change has arrived.' : ''}
    </p>
  )
}

// A page out of sight asks for nothing, and keeps none of the few connections a browser has for us.
const inSight = () => !document.hidden

function onSight(changed: () => void) {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

type Known = { version: string; isStale: boolean }

async function hear(known: Known, tell: (now: Known) => void, end: AbortSignal) {
  const query = new URLSearchParams({ version: known.version, isStale: String(known.isStale) })
  let pause = FIRST_PAUSE_MS
  while (await rest(pause, end)) {
    const now = await ask('GET', `?${query}`, end)
    if (end.aborted) return
    const isNew = now?.version !== known.version || now.isStale !== known.isStale
    // After news the page is drawn again, which ends this; where that did not help, it must not go on and on.
    pause = isNew ? longer(pause) : FIRST_PAUSE_MS
    if (now && isNew) tell(now)
  }
}

async function read(draw: () => void, until: number, end: AbortSignal) {
  for (let pause = FIRST_PAUSE_MS; ; pause = longer(pause)) {
    await ask('POST', '', end)
    if (end.aborted) return
    draw()
    if (!(await rest(pause, end)) || Date.now() > until) return
  }
}

const longer = (pause: number) => Math.min(pause * 2, LONGEST_PAUSE_MS)

/** Answers whether to go on: true after the pause, false as soon as it is the end. */
function rest(pause: number, end: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      end.removeEventListener('abort', done)
      resolve(!end.aborted)
    }
    const timer = setTimeout(done, pause)
    end.addEventListener('abort', done)
    if (end.aborted) done()
  })
}

async function ask(method: 'GET' | 'POST', query: string, end: AbortSignal): Promise<Known | null> {
  const request = new AbortController()
  const stop = () => request.abort()
  const dead = setTimeout(stop, DEAD_MS)
  end.addEventListener('abort', stop)
  try {
    const response = await fetch(`/dashboard/account${query}`, { method, signal: request.signal })
    return response.ok ? await response.json() : null
  } catch {
    return null
  } finally {
    clearTimeout(dead)
    end.removeEventListener('abort', stop)
  }
}
