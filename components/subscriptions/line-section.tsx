import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

type Props = { id: string; title: string; children: ReactNode }

/** Renders a section of the page of a line: a title and a card. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="scroll-mt-6 text-xl font-bold sm:text-2xl">
        {title}
      </h2>
      <Card className="grid gap-5 p-5 sm:p-6">{children}</Card>
    </section>
  )
}
