import type { ReactNode } from 'react'

/** The one h1 of a page, with a line of help. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="grid max-w-2xl gap-2">
      <h1 className="text-3xl font-bold sm:text-4xl">{title}</h1>
      {children && <p className="text-soft sm:text-lg">{children}</p>}
    </header>
  )
}
