import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { emails } from '@/lib/i18n/catalogs/en/emails'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  /** The kinds of messages that can be switched off. */
  kinds: readonly string[]
  muted: readonly string[]
  /** The result of saving, if the page follows one. */
  result: 'saved' | 'crossSite' | null
  save: (form: FormData) => Promise<void>
  /** The key of the link in an e-mail, for a reader who is not signed in. */
  linkKey?: string
}

/** Renders the choices of e-mails as a plain form, which works without JavaScript. */
export function EmailChoices({ kinds, muted, result, save, linkKey }: Props) {
  const t = useTranslator()
  return (
    <div className="grid gap-4">
      {result && (
        <Notice tone={result === 'saved' ? 'good' : 'alarm'} announce="status">
          {t(`emails.choices.${result}`)}
        </Notice>
      )}
      <p className="text-muted-foreground">{t('emails.choices.always')}</p>
      <Card className="px-5 py-2 sm:px-6">
        <form action={save} data-form="email-choices">
          {linkKey !== undefined && <input type="hidden" name="key" value={linkKey} />}
          <fieldset className="grid divide-y divide-border">
            <legend className="sr-only">{t('emails.choices.legend')}</legend>
            {kinds.map((kind) => (
              <label key={kind} className="flex min-h-12 cursor-pointer items-center gap-3 py-2">
                <input
                  type="checkbox"
                  name="wanted"
                  value={kind}
                  defaultChecked={!muted.includes(kind)}
                  className="size-5 shrink-0 accent-primary"
                />
                {hasLabel(kind) ? t(`emails.choices.kinds.${kind}`) : kind}
              </label>
            ))}
          </fieldset>
          <div className="border-t border-border py-4">
            <SubmitButton tone="outline" pending={t('ui.saving')}>
              {t('emails.choices.save')}
            </SubmitButton>
          </div>
        </form>
      </Card>
    </div>
  )
}

// A kind without a label, such as one of your own, shows its name.
const hasLabel = isKeyOf(emails.choices.kinds)
