'use client'

import { useEffect } from 'react'

/**
 * Reloads a page that the browser restored from its back/forward cache. When a user goes back from Connect, the
 * restored page would show an outdated account and a button that is still pending.
 */
export function ReloadOnBfcache() {
  useEffect(() => {
    const reload = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
    addEventListener('pageshow', reload)
    return () => removeEventListener('pageshow', reload)
  }, [])
  return null
}
