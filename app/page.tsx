import { ArrowRight, Check } from 'lucide-react'
import Link from 'next/link'
import { loadFeatured, type Featured } from '@/app/(public)/plans/load-plans'
import { frequentQuestions } from '@/components/help/help-topics'
import { PlanCards } from '@/components/plans/plan-card'
import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { currentUser } from '@/lib/auth'
import { pageMetadata } from '@/lib/http/page-metadata'
import { getTranslator, useTranslator } from '@/lib/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = () => pageMetadata({ title: null, description: null, path: '' })

export default async function HomePage({ searchParams }: Props) {
  const t = await getTranslator()
  const user = await currentUser()
  const [{ deleted }, featured] = await Promise.all([searchParams, loadFeatured()])
  const kind = featured?.account.project.kind ?? null
  return (
    <div className="mx-auto grid max-w-6xl gap-12 px-4 py-4 sm:gap-20 sm:px-6 sm:py-8">
      {deleted !== undefined && !user && (
        <Notice tone="good" announce="status" title={t('profile.deleted')}>
          {t('profile.plansStay')}
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
  const t = useTranslator()
  return (
    <section className="grid items-end overflow-hidden rounded-card bg-hero text-hero-foreground md:grid-cols-[minmax(0,1fr)_auto] md:rounded-[2.5rem]">
      <div className="grid gap-5 self-center px-6 pt-10 pb-8 sm:px-12 sm:py-16">
        <h1 className="text-4xl font-bold sm:text-6xl">{t('brand.tagline')}</h1>
        <p className="max-w-lg text-lg text-hero-muted">{t('landing.intro')}</p>
        <div className="flex flex-wrap gap-3">
          <Link href="/plans" prefetch={false} className={buttonClassName('highlight')}>
            {t('landing.plans')}
          </Link>
          <Link
            href={isSignedIn ? '/dashboard' : '/sign-in'}
            prefetch={false}
            className={buttonClassName('onHero')}
          >
            {isSignedIn ? t('landing.account') : t('landing.signIn')}
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
      <picture className="justify-self-center px-6 md:self-end md:pe-12 md:pt-10">
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
  const t = useTranslator()
  return (
    <section aria-labelledby="plans" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="plans" className="text-2xl font-bold sm:text-3xl">
          {t('landing.featured')}
        </h2>
        <Link href="/plans" prefetch={false} className={buttonClassName('link')}>
          {t('landing.allPlans')}
        </Link>
      </div>
      <PlanCards account={account} plans={plans} display={display} />
    </section>
  )
}

type Kind = Featured['account']['project']['kind'] | null

function Steps({ kind }: { kind: Kind }) {
  const t = useTranslator()
  const steps = ['choose', kind === 'billing' ? 'order' : 'setUp', 'lookAfter'] as const
  return (
    <section aria-labelledby="how" className="grid gap-6">
      <h2 id="how" className="text-2xl font-bold sm:text-3xl">
        {t('landing.how')}
      </h2>
      <ol className="grid gap-6 sm:grid-cols-3 sm:gap-8">
        {steps.map((step, index) => (
          <li key={step} className="grid grid-cols-[auto_1fr] items-start gap-x-4 sm:block">
            <span
              aria-hidden="true"
              className="grid size-12 place-content-center rounded-[1.5rem_0.25rem] bg-accent font-display text-xl font-bold text-accent-foreground sm:mb-3"
            >
              {index + 1}
            </span>
            <div className="grid gap-1">
              <h3 className="text-lg font-bold">{t(`landing.steps.${step}.title`)}</h3>
              <p className="text-muted-foreground">{t(`landing.steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Questions({ kind }: { kind: Kind }) {
  const t = useTranslator()
  return (
    <section
      aria-labelledby="questions"
      className="grid gap-x-12 gap-y-3 rounded-card bg-secondary p-6 text-secondary-foreground sm:p-10 md:grid-cols-[1fr_1.5fr] md:rounded-[2.5rem]"
    >
      <h2 id="questions" className="text-2xl font-bold sm:text-3xl">
        {t('landing.questions')}
      </h2>
      <ul className="divide-y divide-current/20">
        {frequentQuestions(kind, t).map(({ id, question }) => (
          <QuestionLink key={id} href={`/help#${id}`}>
            {question}
          </QuestionLink>
        ))}
        <QuestionLink href="/help">{t('landing.allQuestions')}</QuestionLink>
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
      <ArrowRight className="size-4 shrink-0 rtl:-scale-x-100" aria-hidden="true" />
    </Link>
  </li>
)
