import { CircleAlert, Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  tone: keyof typeof tones
  heading: string
  title: string
  children: ReactNode
}

const tones = {
  wait: { edge: 'border-warning', ink: 'text-warning', Icon: Clock },
  alarm: { edge: 'border-destructive', ink: 'text-destructive', Icon: CircleAlert },
}

/** Renders a card about a payment or an invoice that needs the user's attention. `heading` is the id of its title. */
export function DueCard({ tone, heading, title, children }: Props) {
  const { edge, ink, Icon } = tones[tone]
  return (
    <Card as="article" aria-labelledby={heading} edge={edge} className="grid gap-4 p-5 sm:p-6">
      <h3 id={heading} className={`flex items-center gap-2 text-lg font-bold ${ink}`}>
        <Icon className="size-5" aria-hidden="true" />
        {title}
      </h3>
      {children}
    </Card>
  )
}

type SectionProps = { title?: string; children: ReactNode }

/** Renders the section with all due cards. A page has at most one. */
export function DueSection({ title, children }: SectionProps) {
  const t = useTranslator()
  return (
    <section aria-labelledby="due" className="grid gap-4">
      <h2 id="due" className="text-xl font-bold sm:text-2xl">
        {title ?? t('payments.due.heading')}
      </h2>
      <div className="grid items-start gap-4 lg:grid-cols-2">{children}</div>
    </section>
  )
}
