import type { ReactNode } from 'react'
import { ReloadOnBfcache } from '@/components/account/reload-on-bfcache'

/** The frame of the pages behind the sign-in. Each of them asks for its user itself. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-4 py-8 sm:px-6 sm:py-12">
      <ReloadOnBfcache />
      {children}
    </div>
  )
}
