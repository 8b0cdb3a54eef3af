'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** Renders the hidden field that names this page, so that its forms lead back to it. */
export function ReturnPath() {
  const query = String(useSearchParams())
  const path = usePathname()
  return <input type="hidden" name="returnTo" value={query ? `${path}?${query}` : path} />
}
