import { Mail } from 'lucide-react'
import { buttonClassName } from '@/components/ui/button'
import { brand } from '@/lib/brand'
import { supportHref } from '@/lib/brand-links'

/** Renders how to write to us. `reference` is that of an error. */
export function Contact({ reference }: { reference: string | null }) {
  const subject = reference ? `Help, reference ${reference}` : `Help with ${brand.name}`
  return (
    <aside
      id="contact"
      aria-labelledby="contact-title"
      className="grid justify-items-start gap-3 rounded-card bg-secondary p-5 text-secondary-foreground sm:p-6 lg:sticky lg:top-6"
    >
      <h2 id="contact-title" className="text-xl font-bold">
        Still stuck? Write to us
      </h2>
      {reference ? (
        <p>
          Your reference is{' '}
          <code className="font-mono font-semibold break-all select-all">{reference}</code>. It is
          in the subject of the e-mail already, so that we find what happened.
        </p>
      ) : (
        <p>
          If a page showed you a <strong>reference</strong>, a short code below the message, put it
          in your e-mail. It helps us find what happened.
        </p>
      )}
      <a href={supportHref(subject)} className={buttonClassName('primary')}>
        <Mail className="size-4" aria-hidden="true" />
        Write an e-mail
      </a>
      <p className="text-sm">
        Or use your own mail program: <span className="select-all">{brand.supportEmail}</span>
      </p>
    </aside>
  )
}
