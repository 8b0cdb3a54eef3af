'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { Version } from '@/lib/account/cache-version'
import { wait } from '@/lib/updates/wait'

type Props = {
  /** The version of the account that the page shows. */
  version: string
  /** Whether the page needs a newer account: it is fetched at once. */
  isOld: boolean
  /**
   * What a screen reader says while a launch is waiting for its change to appear, so that the account is fetched for two
   * minutes. Null if none is.
   */
  checking: string | null
}

const PATH = '/dashboard/account'
const CHECK_FOR_MS = 120_000
const FIRST_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 30_000
const RETRY_MS = 5_000
const DEAD_MS = 40_000 // the server sends something at least every 25 s

/**
 * Keeps an open dashboard up to date: learns of changes from the server's events while the page is visible,
 * has a stale account fetched again, and renders the page again in place.
 */
export function AccountRefresher({ version, isOld, checking }: Props) {
  const router = useRouter()
  const isChecking = checking !== null
  const isVisible = useSyncExternalStore(onVisibilityChange, isPageVisible, () => false)
  const [staleVersion, setStaleVersion] = useState<string | null>(null)
  const mustFetch = isOld || staleVersion === version

  const onVersion = useEffectEvent((latest: Version) => {
    if (latest.version !== version) router.refresh()
    else if (latest.isStale) setStaleVersion(version)
  })

  useEffect(() => {
    const page = new AbortController()
    if (isVisible && 'EventSource' in window) void subscribe(onVersion, page.signal)
    return () => page.abort()
  }, [isVisible])

  useEffect(() => {
    const page = new AbortController()
    const until = mustFetch ? Infinity : Date.now() + CHECK_FOR_MS
    if (isVisible && (mustFetch || isChecking)) {
      void refetch(() => router.refresh(), until, page.signal)
    }
    return () => page.abort()
  }, [mustFetch, isChecking, isVisible, router])

  return (
    <p aria-live="polite" className="sr-only">
      {checking}
    </p>
  )
}

// A hidden page has no connection, because on HTTP/1.1 a browser opens only six for all tabs of an app.
const isPageVisible = () => !document.hidden

function onVisibilityChange(onChange: () => void) {
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}

/** Passes on events until the page aborts or the session has ended. */
async function subscribe(onVersion: (latest: Version) => void, signal: AbortSignal) {
  while (!signal.aborted) {
    await receive(onVersion, signal)
    if ((await request('HEAD', signal)) === 401) return
    await wait(RETRY_MS, signal)
  }
}

/**
 * Resolves when the connection is dead, the page aborts, or the stream is refused: a browser reconnects after a cut,
 * but gives up after an error status, such as that of a proxy while the server restarts.
 */
function receive(onVersion: (latest: Version) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const events = new EventSource(PATH)
    let dead = setTimeout(close, DEAD_MS)
    function close() {
      clearTimeout(dead)
      events.close()
      resolve()
    }
    events.addEventListener('message', ({ data }) => {
      clearTimeout(dead)
      dead = setTimeout(close, DEAD_MS)
      onVersion(JSON.parse(data))
    })
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) close()
    })
    signal.addEventListener('abort', close)
  })
}

async function refetch(redraw: () => void, until: number, signal: AbortSignal) {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    const status = await request('POST', signal)
    if (signal.aborted) return
    if (status) redraw() // without a server, it would replace the page with the browser's error page
    await wait(pause, signal)
    if (signal.aborted || Date.now() > until) return
  }
}

/** Returns the status of the response; null without one. */
async function request(method: 'HEAD' | 'POST', signal: AbortSignal): Promise<number | null> {
  try {
    return (await fetch(PATH, { method, signal })).status
  } catch {
    return null
  }
}
