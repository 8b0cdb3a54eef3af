import { ArrowRight, Check } from 'lucide-react'
import Link from 'next/link'
import { loadFeatured, type Featured } from '@/app/(public)/plans/load-plans'
import { frequentQuestions } from '@/components/help/help-topics'
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
    text: 'Each one shows its price, what is included, where it works and how long it runs.',
  },
  {
    title: 'Set it up',
    text: 'Pay on a secure page and come right back. An eSIM is installed with a few taps.',
  },
  {
    title: 'Look after it here',
    text: 'See what is left, pay, change or cancel. All your lines are in one account.',
  },
]

const billingStep = {
  title: 'Set it up',
  text: 'Order it from us directly. It then appears in your account, ready to install.',
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = () =>
  pageMetadata({ title: null, description: SITE_DESCRIPTION, path: '' })

export default async function HomePage({ searchParams }: Props) {
  const user = await currentUser()
  const [{ deleted }, featured] = await Promise.all([searchParams, loadFeatured(user)])
  const kind = featured?.account.project.kind ?? null
  return (
    <div className="mx-auto grid max-w-6xl gap-12 px-4 py-4 sm:gap-20 sm:px-6 sm:py-8">
      {deleted !== undefined && !user && (
        <Notice tone="good" announce="status" title={profileText.deleted}>
          {profileText.plansStay}
        </Notice>
      )}
      <Hero isSignedIn={user !== null} facts={featured?.facts ?? []} />
      {featured && <FeaturedPlans {...featured} />}
      <Steps kind={kind} />
      <Questions kind={kind} />
    </div>
  )
}

function Hero({ isSignedIn, facts }: { isSignedIn: boolean; facts: string[] }) {
  return (
    <section className="grid items-end overflow-hidden rounded-card bg-hero text-hero-foreground md:grid-cols-[minmax(0,1fr)_auto] md:rounded-[2.5rem]">
      <div className="grid gap-5 self-center px-6 pt-10 pb-8 sm:px-12 sm:py-16">
        <h1 className="text-4xl font-bold sm:text-6xl">{brand.tagline}</h1>
        <p className="max-w-lg text-lg text-hero-muted">
          Pick the data you need, see the price up front, and look after all your lines in one
          place.
        </p>
        <div className="flex flex-wrap gap-3">
          <Link href="/plans" prefetch={false} className={buttonClassName('highlight')}>
            See the plans
          </Link>
          <Link
            href={isSignedIn ? '/dashboard' : '/sign-in'}
            prefetch={false}
            className={buttonClassName('onHero')}
          >
            {isSignedIn ? 'Your account' : 'Sign in'}
          </Link>
        </div>
        {facts.length > 0 && (
          <ul className="grid gap-1.5 text-sm text-hero-muted sm:flex sm:flex-wrap sm:gap-x-5">
            {facts.map((fact) => (
              <li key={fact} className="flex items-center gap-2">
                <Check className="size-4 shrink-0 text-highlight" aria-hidden="true" />
                {fact}
              </li>
            ))}
          </ul>
        )}
      </div>
      <picture className="justify-self-center px-6 md:self-end md:pt-10 md:pr-12">
        <img
          src="/brand/hero.svg"
          alt=""
          width="480"
          height="520"
          fetchPriority="high"
          className="h-auto w-56 md:w-80 lg:w-96"
        />
      </picture>
    </section>
  )
}

function FeaturedPlans({ account, plans, display }: Featured) {
  return (
    <section aria-labelledby="plans" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="plans" className="text-2xl font-bold sm:text-3xl">
          Good plans to start with
        </h2>
        <Link href="/plans" prefetch={false} className={buttonClassName('link')}>
          See all plans
        </Link>
      </div>
      <PlanCards account={account} plans={plans} display={display} />
    </section>
  )
}

type Kind = Featured['account']['project']['kind'] | null

function Steps({ kind }: { kind: Kind }) {
  return (
    <section aria-labelledby="how" className="grid gap-6">
      <h2 id="how" className="text-2xl font-bold sm:text-3xl">
        How it works
      </h2>
      <ol className="grid gap-6 sm:grid-cols-3 sm:gap-8">
        {steps.map((step, index) => {
          const { title, text } = index === 1 && kind === 'billing' ? billingStep : step
          return (
            <li key={title} className="grid grid-cols-[auto_1fr] items-start gap-x-4 sm:block">
              <span
                aria-hidden="true"
                className="grid size-12 place-content-center rounded-[1.5rem_0.25rem] bg-accent font-display text-xl font-bold text-accent-foreground sm:mb-3"
              >
                {index + 1}
              </span>
              <div className="grid gap-1">
                <h3 className="text-lg font-bold">{title}</h3>
                <p className="text-muted-foreground">{text}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Questions({ kind }: { kind: Kind }) {
  return (
    <section
      aria-labelledby="questions"
      className="grid gap-x-12 gap-y-3 rounded-card bg-secondary p-6 text-secondary-foreground sm:p-10 md:grid-cols-[1fr_1.5fr] md:rounded-[2.5rem]"
    >
      <h2 id="questions" className="text-2xl font-bold sm:text-3xl">
        Good questions
      </h2>
      <ul className="divide-y divide-current/20">
        {frequentQuestions(kind).map(({ id, question }) => (
          <QuestionLink key={id} href={`/help#${id}`}>
            {question}
          </QuestionLink>
        ))}
        <QuestionLink href="/help">All questions, and how to reach us</QuestionLink>
      </ul>
    </section>
  )
}

const QuestionLink = ({ href, children }: { href: string; children: string }) => (
  <li>
    <Link
      href={href}
      prefetch={false}
      className="flex min-h-12 items-center justify-between gap-4 font-semibold underline-offset-4 hover:underline"
    >
      {children}
      <ArrowRight className="size-4 shrink-0" aria-hidden="true" />
    </Link>
  </li>
)
