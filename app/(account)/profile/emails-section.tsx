import { saveEmailChoices } from '@/app/email-choices/actions'
import { EmailChoices } from '@/components/profile/email-choices'
import { useTranslator } from '@/lib/i18n/request'
import { optionalKinds } from '@/lib/messages/choices'

type Props = {
  muted: readonly string[] | null
  /** The `?emails=` parameter, which may be anything. */
  result: unknown
}

/** Renders which e-mails the user gets. */
export function EmailsSection({ muted, result }: Props) {
  const t = useTranslator()
  return (
    <section aria-labelledby="emails" className="grid gap-4">
      <h2 id="emails" className="scroll-mt-6 text-xl font-bold sm:text-2xl">
        {t('emails.choices.title')}
      </h2>
      <EmailChoices
        kinds={optionalKinds}
        muted={muted ?? []}
        result={result === 'saved' || result === 'crossSite' ? result : null}
        save={saveEmailChoices}
      />
    </section>
  )
}
