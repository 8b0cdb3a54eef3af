import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

type Props = {
  title: string
  intro: ReactNode
  /** What happened, above the form. */
  notices: ReactNode
  form: ReactNode
  /** What else the visitor can do, below the form. */
  footer?: ReactNode
}

/** The layout of the pages that ask for an e-mail address or a code: one card, and a picture beside it on a wide screen. */
export function SignInLayout({ title, intro, notices, form, footer }: Props) {
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] px-4 py-8 sm:px-6 sm:py-12 lg:grid-cols-2 lg:gap-12">
      <div className="mx-auto grid w-full max-w-md content-center gap-6 lg:min-h-[34rem]">
        <header className="grid gap-2">
          <h1 className="text-3xl font-bold sm:text-4xl">{title}</h1>
          <div className="wrap-anywhere text-muted-foreground">{intro}</div>
        </header>
        {notices}
        <Card className="grid gap-6 p-5 sm:p-6">{form}</Card>
        {footer}
      </div>
      <Picture />
    </div>
  )
}

function Picture() {
  return (
    <picture className="hidden place-items-end justify-center overflow-hidden rounded-[2.5rem] bg-hero px-12 pt-12 lg:grid">
      <img
        src="/brand/hero.svg"
        alt=""
        width="480"
        height="520"
        loading="lazy"
        className="h-auto w-96"
      />
    </picture>
  )
}
