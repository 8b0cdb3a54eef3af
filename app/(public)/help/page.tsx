import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { loadCatalog } from '@/app/(public)/plans/load-plans'
import { Contact } from '@/components/help/contact'
import { referenceIn } from '@/components/help/contact-path'
import { helpTopics, type Topic } from '@/components/help/help-topics'
import { PageHead } from '@/components/ui/page-head'
import { pageMetadata } from '@/lib/http/page-metadata'
import { getTranslator } from '@/lib/i18n/request'

export async function generateMetadata() {
  const t = await getTranslator()
  return pageMetadata({
    title: t('help.pageTitle'),
    description: t('help.description'),
    path: '/help',
  })
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Renders answers to questions, each with a link to its action, and how to write to us. */
export default async function HelpPage({ searchParams }: Props) {
  const [{ reference }, { account }] = await Promise.all([searchParams, loadCatalog()])
  const t = await getTranslator()
  const topics = helpTopics(account?.project.kind ?? null, t)
  return (
    <>
      <PageHead title={t('help.title')}>{t('help.intro')}</PageHead>
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-10">
          {topics.map((topic) => (
            <TopicSection key={topic.title} {...topic} />
          ))}
        </div>
        <Contact reference={referenceIn(reference)} />
      </div>
    </>
  )
}

function TopicSection({ title, answers }: Topic) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h2 className="text-xl font-bold sm:text-2xl">{title}</h2>
      <div className="divide-y divide-border">
        {answers.map(({ id, question, text, link }) => (
          <article key={id} id={id} className="grid scroll-mt-4 gap-0.5 py-3">
            <h3 className="font-sans text-base font-semibold tracking-normal">{question}</h3>
            <p className="text-muted-foreground">{text}</p>
            <Link
              href={link.href}
              prefetch={false}
              className="flex min-h-11 items-center gap-1.5 justify-self-start text-sm font-semibold text-primary underline-offset-4 hover:underline"
            >
              {link.label}
              <ArrowRight className="size-4 rtl:-scale-x-100" aria-hidden="true" />
            </Link>
          </article>
        ))}
      </div>
    </section>
  )
}
