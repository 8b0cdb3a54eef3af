'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'

const LINK_CLASSES =
  'relative -mb-px flex min-h-12 items-center border-b-2 border-transparent text-sm font-semibold text-soft ' +
  'transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink sm:min-h-14'

/** Renders a navigation link that marks the current page. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const isCurrent = usePathname() === href
  return (
    <Link
      href={href}
      prefetch={false}
      className={LINK_CLASSES}
      aria-current={isCurrent ? 'page' : undefined}
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
      className={`absolute inset-x-0 bottom-0 h-0.5 bg-accent transition-opacity delay-100 ${pending ? 'animate-pulse opacity-100' : 'opacity-0'}`}
    />
  )
}
