import type { ReactNode } from 'react'

/** Sets the width and the spacing of a page. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-8 sm:px-6 sm:py-12">
      {children}
    </div>
  )
}
