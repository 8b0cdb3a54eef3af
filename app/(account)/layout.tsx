import type { ReactNode } from 'react'
import { ReloadOnBfcache } from '@/components/account/reload-on-bfcache'

/** Renders the frame of the signed-in pages. Each page checks its user itself, because layouts do not. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-4 py-8 sm:px-6 sm:py-12">
      <ReloadOnBfcache />
      {children}
    </div>
  )
}
