import { Mail } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClassName } from '@/components/ui/button'
import { brand } from '@/lib/brand'
import { supportHref } from '@/lib/brand-links'
import { useTranslator } from '@/lib/i18n/request'

/** Renders how to write to us. `reference` is that of an error. */
export function Contact({ reference }: { reference: string | null }) {
  const t = useTranslator()
  const subject = reference
    ? t('help.contact.subjectWithReference', { reference })
    : t('help.contact.subject')
  return (
    <aside
      id="contact"
      aria-labelledby="contact-title"
      className="grid justify-items-start gap-3 rounded-card bg-secondary p-5 text-secondary-foreground sm:p-6 lg:sticky lg:top-6"
    >
      <h2 id="contact-title" className="text-xl font-bold">
        {t('help.contact.title')}
      </h2>
      {reference ? (
        <p>{t.rich('help.contact.withReference', { reference, code })}</p>
      ) : (
        <p>{t.rich('help.contact.withoutReference', { strong })}</p>
      )}
      <a href={supportHref(subject)} className={buttonClassName('primary')}>
        <Mail className="size-4" aria-hidden="true" />
        {t('help.contact.write')}
      </a>
      <p className="text-sm">
        {t.rich('help.contact.address', { email: brand.supportEmail, address })}
      </p>
    </aside>
  )
}

const code = (text: ReactNode) => (
  <code className="font-mono font-semibold break-all select-all">{text}</code>
)
const strong = (text: ReactNode) => <strong>{text}</strong>
const address = (text: ReactNode) => <span className="select-all">{text}</span>
