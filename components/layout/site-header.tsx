import { LogOut } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { NavLink } from '@/components/layout/nav-link'
import { SubmitButton } from '@/components/ui/submit-button'
import { brand } from '@/lib/brand'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  isSignedIn: boolean
  /** The link to the messages of the user. */
  bell?: ReactNode
  leave: (form: FormData) => Promise<void>
}

export function SiteHeader({ isSignedIn, ...account }: Props) {
  return (
    <header className="border-b border-border">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-1 px-4 py-2 sm:gap-x-8 sm:px-6">
        <BrandMark />
        {isSignedIn ? <AccountNav {...account} /> : <SignInNav />}
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
function AccountNav({ bell, leave }: Omit<Props, 'isSignedIn'>) {
  const t = useTranslator()
  return (
    <>
      {bell && <div className="ms-auto sm:hidden">{bell}</div>}
      <div className="flex flex-1 flex-wrap items-center gap-x-1 max-sm:basis-full">
        <nav aria-label={t('layout.main')} className="-ms-2.5 flex flex-wrap gap-1 sm:ms-0">
          <NavLink href="/dashboard" section="/subscriptions/">
            {t('layout.overview')}
          </NavLink>
          <NavLink href="/plans">{t('layout.plans')}</NavLink>
          <NavLink href="/payments">{t('layout.payments')}</NavLink>
          <NavLink href="/profile">{t('layout.profile')}</NavLink>
        </nav>
        <div className="ms-auto max-sm:hidden">{bell}</div>
        <form action={leave} className="max-sm:ms-auto">
          <SubmitButton
            tone="quiet"
            className="min-w-11"
            pending={<span className="max-sm:sr-only">{t('layout.signingOut')}</span>}
          >
            <LogOut className="size-5 sm:hidden" aria-hidden="true" />
            <span className="max-sm:sr-only">{t('layout.signOut')}</span>
          </SubmitButton>
        </form>
      </div>
    </>
  )
}

function SignInNav() {
  const t = useTranslator()
  return (
    <nav aria-label={t('layout.main')} className="ms-auto flex gap-1">
      <NavLink href="/plans">{t('layout.plans')}</NavLink>
      <NavLink href="/sign-in">{t('layout.signIn')}</NavLink>
    </nav>
  )
}
