import Link from 'next/link'
import { NavLink } from '@/components/layout/nav-link'
import { SubmitButton } from '@/components/ui/submit-button'
import { brand } from '@/lib/brand'

type Props = { isSignedIn: boolean; leave: (form: FormData) => Promise<void> }

export function SiteHeader({ isSignedIn, leave }: Props) {
  return (
    <header className="border-b border-border">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 px-4 py-2 sm:px-6">
        <BrandMark />
        {isSignedIn ? <AccountNav leave={leave} /> : <SignInNav />}
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

// On a narrow screen, the links get their own row below the brand.
function AccountNav({ leave }: Pick<Props, 'leave'>) {
  return (
    <>
      <nav
        aria-label="Main"
        className="order-last -mx-3 flex basis-full gap-1 pb-2 sm:order-none sm:mx-0 sm:basis-auto sm:pb-0"
      >
        <NavLink href="/dashboard" section="/subscriptions/">
          Overview
        </NavLink>
        <NavLink href="/plans">Plans</NavLink>
        <NavLink href="/payments">Payments</NavLink>
        <NavLink href="/profile">Profile</NavLink>
      </nav>
      <form action={leave} className="ml-auto">
        <SubmitButton tone="quiet" pending="Signing out…">
          Sign out
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
