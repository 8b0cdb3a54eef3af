'use client'

import { useEffect } from 'react'

const YEAR_SECONDS = 31_536_000

/** Stores the time zone of the browser in a cookie, so that the server writes dates and times in it. */
export function TimeZone({ cookie, current }: { cookie: string; current: string }) {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    if (timeZone === current) return
    document.cookie = `${cookie}=${timeZone}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
  }, [cookie, current])
  return null
}
