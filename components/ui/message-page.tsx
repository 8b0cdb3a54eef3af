import type { ReactNode } from 'react'

/** Renders a page with a single message, such as an error or an expired link. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-16 sm:py-24">
      <h1 className="text-3xl font-bold sm:text-4xl">{title}</h1>
      {children}
    </div>
  )
}
