import { Bell, LogOut } from 'lucide-react'
import Link from 'next/link'
import { NavLink } from '@/components/layout/nav-link'
import { SubmitButton } from '@/components/ui/submit-button'
import { brand } from '@/lib/brand'

type Props = {
  /** The number of unread messages of the signed-in user; null for a visitor. */
  unread: number | null
  leave: (form: FormData) => Promise<void>
}

export function SiteHeader({ unread, leave }: Props) {
  return (
    <header className="border-b border-border">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-1 px-4 py-2 sm:gap-x-8 sm:px-6">
        <BrandMark />
        {unread === null ? <SignInNav /> : <AccountNav unread={unread} leave={leave} />}
      </div>
    </header>
  )
}

function BrandMark() {
  return (
    <Link
      href="/"
      prefetch={false}
      className="-mx-1 flex min-h-11 items-center gap-2.5 px-1 font-display text-xl font-bold tracking-tight"
    >
      <picture>
        <img src="/brand/mark.svg" alt="" width="32" height="32" />
      </picture>
      {brand.name}
    </Link>
  )
}

// On a narrow screen, the bell is beside the brand, and the rest is a row below it, in the order of the keyboard.
function AccountNav({ unread, leave }: Pick<Props, 'leave'> & { unread: number }) {
  return (
    <>
      <MessagesLink unread={unread} className="ml-auto sm:hidden" />
      <div className="flex flex-1 flex-wrap items-center gap-x-1 max-sm:basis-full">
        <nav aria-label="Main" className="-ml-2.5 flex flex-wrap gap-1 sm:ml-0">
          <NavLink href="/dashboard" section="/subscriptions/">
            Overview
          </NavLink>
          <NavLink href="/plans">Plans</NavLink>
          <NavLink href="/payments">Payments</NavLink>
          <NavLink href="/profile">Profile</NavLink>
        </nav>
        <MessagesLink unread={unread} className="ml-auto max-sm:hidden" />
        <form action={leave} className="max-sm:ml-auto">
          <SubmitButton
            tone="quiet"
            className="min-w-11"
            pending={<span className="max-sm:sr-only">Signing out…</span>}
          >
            <LogOut className="size-5 sm:hidden" aria-hidden="true" />
            <span className="max-sm:sr-only">Sign out</span>
          </SubmitButton>
        </form>
      </div>
    </>
  )
}

function MessagesLink({ unread, className }: { unread: number; className: string }) {
  const label = unread === 0 ? 'Messages' : `Messages, ${unread} unread`
  return (
    <Link
      href="/messages"
      prefetch={false}
      aria-label={label}
      className={`relative grid size-11 place-content-center rounded-control text-muted-foreground transition-colors hover:text-foreground ${className}`}
    >
      <Bell className="size-5" aria-hidden="true" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-1 right-0.5 grid min-w-5 place-content-center rounded-full bg-primary px-1 text-xs font-bold text-primary-foreground tabular-nums"
        >
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </Link>
  )
}

function SignInNav() {
  return (
    <nav aria-label="Main" className="ml-auto flex gap-1">
      <NavLink href="/plans">Plans</NavLink>
      <NavLink href="/sign-in">Sign in</NavLink>
    </nav>
  )
}
