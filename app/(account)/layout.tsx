import type { ReactNode } from 'react'
import { ReloadOnBfcache } from '@/components/account/reload-on-bfcache'
import { PageFrame } from '@/components/layout/page-frame'

/** Renders the frame of the signed-in pages. Each page checks its user itself, because layouts do not. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame>
      <ReloadOnBfcache />
      {children}
    </PageFrame>
  )
}
