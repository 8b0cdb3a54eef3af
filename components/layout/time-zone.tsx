'use client'

import { useEffect } from 'react'

const YEAR_SECONDS = 31_536_000

// The first lookup of the time zone loads data, which blocks a slow phone for some 100 ms. The page comes first.
const DELAY_MS = 2_000

/** Stores the time zone of the browser in a cookie, so that the server writes dates and times in it. */
export function TimeZone({ cookie, current }: { cookie: string; current: string }) {
  useEffect(() => {
    function store(): void {
      removeEventListener('pagehide', store)
      clearTimeout(timer)
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      if (timeZone === current) return
      document.cookie = `${cookie}=${timeZone}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
    }
    const timer = setTimeout(store, DELAY_MS)
    addEventListener('pagehide', store) // the next page may come sooner
    return () => {
      removeEventListener('pagehide', store)
      clearTimeout(timer)
    }
  }, [cookie, current])
  return null
}
