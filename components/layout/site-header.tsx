import { LogOut } from 'lucide-react'
import Link from 'next/link'
import { NavLink } from '@/components/layout/nav-link'
import { SubmitButton } from '@/components/ui/submit-button'
import { brand } from '@/lib/brand'

type Props = { isSignedIn: boolean; leave: (form: FormData) => Promise<void> }

export function SiteHeader({ isSignedIn, leave }: Props) {
  return (
    <header className="border-b border-border">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-1 px-4 py-2 sm:gap-x-8 sm:px-6">
        <BrandMark isAlone={isSignedIn} />
        {isSignedIn ? <AccountNav leave={leave} /> : <SignInNav />}
      </div>
    </header>
  )
}

function BrandMark({ isAlone }: { isAlone: boolean }) {
  return (
    <Link
      href="/"
      prefetch={false}
      className={`-mx-1 flex min-h-11 items-center gap-2.5 px-1 font-display text-xl font-bold tracking-tight ${isAlone ? 'max-sm:mr-[50%]' : ''}`}
    >
      <picture>
        <img src="/brand/mark.svg" alt="" width="32" height="32" />
      </picture>
      {brand.name}
    </Link>
  )
}

// On a narrow screen, this is a row below the brand, in the order of the keyboard.
function AccountNav({ leave }: Pick<Props, 'leave'>) {
  return (
    <>
      <nav aria-label="Main" className="-ml-2.5 flex flex-wrap gap-1 sm:ml-0">
        <NavLink href="/dashboard" section="/subscriptions/">
          Overview
        </NavLink>
        <NavLink href="/plans">Plans</NavLink>
        <NavLink href="/payments">Payments</NavLink>
        <NavLink href="/profile">Profile</NavLink>
      </nav>
      <form action={leave} className="ml-auto">
        <SubmitButton
          tone="quiet"
          className="min-w-11"
          pending={<span className="max-sm:sr-only">Signing out…</span>}
        >
          <LogOut className="size-5 sm:hidden" aria-hidden="true" />
          <span className="max-sm:sr-only">Sign out</span>
        </SubmitButton>
      </form>
    </>
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
