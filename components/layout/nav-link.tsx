'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'

const look =
  'relative -mb-px flex min-h-12 items-center border-b-2 border-transparent text-sm font-semibold text-soft ' +
  'transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink sm:min-h-14'

/** A link of the navigation that knows whether its page is the open one. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const isOpen = usePathname() === href
  return (
    <Link href={href} prefetch={false} className={look} aria-current={isOpen ? 'page' : undefined}>
      {children}
      <Loading />
    </Link>
  )
}

// The old page stays until the new one is read, so this says that the click was heard.
function Loading() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden="true"
      className={`absolute inset-x-0 bottom-0 h-0.5 bg-accent transition-opacity delay-100 ${pending ? 'animate-pulse opacity-100' : 'opacity-0'}`}
    />
  )
}
