'use client'

import { useEffect } from 'react'

/**
 * Moves the focus to the content of the page when the element that had the focus is removed: by a navigation, by a
 * dismissal, or by a page that renders itself again. Otherwise keyboard and screen reader users would start again at the
 * top of the document.
 */
export function FocusKeeper({ target }: { target: string }) {
  useEffect(() => {
    let focused: unknown = document.activeElement
    const remember = (event: FocusEvent) => {
      focused = event.target
    }
    const observer = new MutationObserver(() => {
      if (!(focused instanceof Node) || focused.isConnected) return
      focused = null
      if (document.activeElement !== document.body) return
      document.getElementById(target)?.focus({ preventScroll: true })
    })
    addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [target])
  return null
}
