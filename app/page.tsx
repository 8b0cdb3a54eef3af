import Link from 'next/link'
import { loadFeatured, type Featured } from '@/app/(public)/plans/load-plans'
import { PlanCards } from '@/components/plans/plan-card'
import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/auth'
import { brand } from '@/lib/brand'
import { pageMetadata, SITE_DESCRIPTION } from '@/lib/http/page-metadata'
import { profileText } from '@/lib/i18n/profile-messages'

const steps = [
  {
    title: 'Choose a plan',
    text: 'Every plan shows its price, what’s included, where it works and when it ends.',
  },
  {
    title: 'Pay and set up',
    text: 'You pay on a secure page and come right back. With an eSIM you’re online in minutes, with nothing to wait for.',
  },
  {
    title: 'Stay in control',
    text: 'See your plans, change them, cancel them or keep them. It takes one click, at any time.',
  },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = () =>
  pageMetadata({ title: null, description: SITE_DESCRIPTION, path: '' })

export default async function HomePage({ searchParams }: Props) {
  const user = await currentUser()
  const [{ deleted }, featured] = await Promise.all([searchParams, loadFeatured(user)])
  return (
    <div className="mx-auto grid max-w-6xl gap-12 px-4 py-6 sm:gap-16 sm:px-6 sm:py-10">
      {deleted !== undefined && !user && (
        <Notice tone="good" announce="status" title={profileText.deleted}>
          {profileText.plansStay}
        </Notice>
      )}
      <section className="relative overflow-hidden rounded-card bg-hero text-hero-foreground">
        <div
          aria-hidden="true"
          className="frond absolute -right-16 -bottom-24 size-80 opacity-10 sm:-right-8 sm:-bottom-28 sm:size-[34rem] sm:opacity-25"
        />
        <div className="relative grid max-w-2xl gap-6 px-6 py-14 sm:px-14 sm:py-24">
          <h1 className="text-4xl font-bold sm:text-6xl">{brand.tagline}</h1>
          <p className="max-w-lg text-lg text-hero-muted">
            Pick what you need, see what it costs, and cancel whenever you like. Your whole mobile
            account lives on one page.
          </p>
          <div className="flex flex-wrap gap-3">
            <Link href="/plans" prefetch={false} className={buttonClassName('highlight')}>
              See the plans
            </Link>
            {!user && (
              <Link href="/sign-in" prefetch={false} className={buttonClassName('onHero')}>
                Sign in
              </Link>
            )}
          </div>
        </div>
      </section>
      {featured && <FeaturedPlans {...featured} />}
      <section aria-labelledby="how" className="grid gap-6">
        <h2 id="how" className="text-2xl font-bold">
          How it works
        </h2>
        <ol className="grid gap-8 sm:grid-cols-3">
          {steps.map(({ title, text }, index) => (
            <li key={title} className="grid content-start gap-2 border-t-2 border-primary pt-4">
              <span aria-hidden="true" className="text-sm font-semibold text-primary tabular-nums">
                {index + 1}
              </span>
              <h3 className="text-lg font-bold">{title}</h3>
              <p className="text-muted-foreground">{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function FeaturedPlans({ account, plans, display }: Featured) {
  return (
    <section aria-labelledby="plans" className="grid gap-6">
      <h2 id="plans" className="text-2xl font-bold">
        Plans for most people
      </h2>
      <PlanCards account={account} plans={plans} display={display} />
      <Link
        href="/plans"
        prefetch={false}
        className={buttonClassName('outline', 'justify-self-start')}
      >
        See all plans
      </Link>
    </section>
  )
}
