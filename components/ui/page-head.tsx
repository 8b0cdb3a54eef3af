import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = { title: string; back?: { href: string; label: string }; children?: ReactNode }

/** Renders the h1 of a page with an optional introduction and a link to the page above. */
export function PageHead({ title, back, children }: Props) {
  return (
    <div className="grid gap-2">
      {back && (
        <Link
          href={back.href}
          prefetch={false}
          className="flex min-h-11 items-center gap-1.5 justify-self-start text-sm font-semibold text-muted-foreground hover:text-foreground"
        >
          <ArrowLeft className="size-4 rtl:-scale-x-100" aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <header className="grid max-w-2xl gap-2">
        <h1 className="text-3xl font-bold sm:text-4xl">{title}</h1>
        {children && <p className="text-muted-foreground sm:text-lg">{children}</p>}
      </header>
    </div>
  )
}
