import { BrandMark } from '@/components/brand-mark'
import { NavLink } from '@/components/layout/nav-link'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { isSignedIn: boolean; leave: () => Promise<void> }

export function SiteHeader({ isSignedIn, leave }: Props) {
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 px-4 pt-3 sm:px-6 sm:pt-2">
        <BrandMark />
        {isSignedIn ? <OwnPages leave={leave} /> : <Visitor />}
      </div>
    </header>
  )
}

// On a narrow screen the pages get a row of their own beneath the brand.
function OwnPages({ leave }: Pick<Props, 'leave'>) {
  return (
    <>
      <nav
        aria-label="Main"
        className="order-last flex basis-full gap-6 sm:order-none sm:basis-auto"
      >
        <NavLink href="/dashboard">Dashboard</NavLink>
        <NavLink href="/plans">Plans</NavLink>
        <NavLink href="/profile">Profile</NavLink>
      </nav>
      <form action={leave} className="ml-auto">
        <SubmitButton tone="quiet" pending="Leaving…">
          Sign out
        </SubmitButton>
      </form>
    </>
  )
}

function Visitor() {
  return (
    <nav aria-label="Main" className="ml-auto flex">
      <NavLink href="/sign-in">Sign in</NavLink>
    </nav>
  )
}
