'use client'

import { useEffect } from 'react'

/**
 * Reloads a page that the browser kept as it was left. Coming Back from Connect would otherwise show
 * the account from before, with the pressed button still waiting.
 */
export function ReloadOnBfcache() {
  useEffect(() => {
    const reload = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
    addEventListener('pageshow', reload)
    return () => removeEventListener('pageshow', reload)
  }, [])
  return null
}
