import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type Sample, sampleMails } from '@/app/emails/samples'
import { env } from '@/lib/env'
import { textOf } from '@/lib/http/form-data'
import { languageName, languages } from '@/lib/i18n/languages'
import { displayLocale, languageOf } from '@/lib/i18n/locale'
import { renderMail } from '@/lib/mail/render-mail'

export const metadata: Metadata = { title: 'E-mails', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Shows every e-mail with sample data in one language, for developers. It exists only in development. */
export default async function Emails({ searchParams }: Props) {
  const { NODE_ENV, APP_URL } = env()
  if (NODE_ENV !== 'development') notFound()
  const locale = displayLocale([textOf((await searchParams)['language'])])
  const samples = sampleMails(locale)
  return (
    <main className="mx-auto max-w-6xl space-y-12 px-4 py-10 sm:px-6">
      <h1 className="text-3xl font-bold sm:text-4xl">E-mails</h1>
      <p className="flex flex-wrap gap-x-6">
        {languages.map((language) => (
          <a
            key={language}
            href={`?language=${language}`}
            lang={language}
            aria-current={language === languageOf(locale) ? 'true' : undefined}
            className="underline underline-offset-4 aria-current:font-bold aria-current:no-underline"
          >
            {languageName(language)}
          </a>
        ))}
      </p>
      <ul className="columns-2 sm:columns-4">
        {samples.map(({ kind }) => (
          <li key={kind}>
            <a href={`#${kind}`} className="underline underline-offset-4">
              {kind}
            </a>
          </li>
        ))}
      </ul>
      {samples.map((sample) => (
        <Message
          key={sample.kind}
          sample={sample}
          locale={locale}
          unsubscribe={sample.isOptional ? `${APP_URL}/profile` : undefined}
        />
      ))}
    </main>
  )
}

type MessageProps = { sample: Sample; locale: string; unsubscribe: string | undefined }

async function Message({ sample: { kind, content }, locale, unsubscribe }: MessageProps) {
  const options = { ...(unsubscribe && { unsubscribe }) }
  const { subject, html, text } = await renderMail(content, locale, options)
  return (
    <section id={kind} aria-label={kind} className="space-y-4">
      <h2 className="text-xl font-bold sm:text-2xl">{kind}</h2>
      <p lang={languageOf(locale)}>
        <strong>{subject}</strong> <span className="text-muted-foreground">{content.preview}</span>
      </p>
      <div className="flex gap-4 overflow-x-auto">
        {[640, 320].map((width) => (
          <iframe
            key={width}
            title={`${kind}, ${width} pixels wide`}
            sandbox=""
            srcDoc={html}
            width={width}
            height={860}
            className="shrink-0 rounded-lg border border-border"
          />
        ))}
      </div>
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5">Text</summary>
        <pre
          lang={languageOf(locale)}
          className="overflow-x-auto rounded-lg bg-muted p-4 text-sm whitespace-pre-wrap"
        >
          {text}
        </pre>
      </details>
    </section>
  )
}
