'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the content of a new page if the element that had the focus is gone. Otherwise keyboard and screen
 * reader users would start again at the top of the document.
 */
export function FocusKeeper({ target }: { target: string }) {
  const address = `${usePathname()}?${String(useSearchParams())}`
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    if (document.activeElement === document.body) {
      document.getElementById(target)?.focus({ preventScroll: true })
    }
  }, [address, target])
  return null
}
