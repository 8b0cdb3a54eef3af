'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'

const LINK_CLASSES =
  'relative flex min-h-11 items-center rounded-control px-2.5 text-sm sm:px-3 font-semibold text-muted-foreground ' +
  'transition-colors hover:text-foreground aria-[current]:bg-accent aria-[current]:text-accent-foreground ' +
  'forced-colors:aria-[current]:underline forced-colors:aria-[current]:decoration-2 underline-offset-4'

type Props = {
  href: string
  /** The start of other paths that belong to this link. */
  section?: string
  children: string
}

/** Renders a navigation link that marks the current page, and the current section on the pages below it. */
export function NavLink({ href, section = `${href}/`, children }: Props) {
  const path = usePathname()
  const isWithin = path.startsWith(section)
  return (
    <Link
      href={href}
      prefetch={false}
      className={LINK_CLASSES}
      aria-current={path === href ? 'page' : isWithin || undefined}
    >
      {children}
      <LoadingBar />
    </Link>
  )
}

// The old page stays until the new one has loaded, so the bar confirms the click.
function LoadingBar() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden="true"
      className={`absolute inset-x-3 bottom-1 h-0.5 rounded-full bg-primary transition-opacity delay-100 ${pending ? 'animate-pulse opacity-100' : 'opacity-0'}`}
    />
  )
}
