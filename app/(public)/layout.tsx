import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'

/** Renders the frame of the pages that need no sign-in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PageFrame>{children}</PageFrame>
}
