import Link from 'next/link'
import type { ReactNode } from 'react'
import { brand } from '@/lib/brand'
import { legalDocuments } from '@/lib/brand-links'
import { useTranslator } from '@/lib/i18n/request'

const LINK_CLASSES = 'inline-flex min-h-11 items-center underline-offset-4 hover:underline'

type Props = { languages: ReactNode }

export function SiteFooter({ languages }: Props) {
  const t = useTranslator()
  return (
    <footer className="border-t border-border text-sm text-muted-foreground">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 px-4 py-3 sm:px-6">
        <p className="py-2">
          <span className="font-display font-bold text-foreground">{brand.name}</span>{' '}
          {t('brand.tagline')}.
        </p>
        <nav aria-label={t('layout.footer')} className="flex flex-wrap gap-x-5">
          <Link href="/plans" prefetch={false} className={LINK_CLASSES}>
            {t('layout.plans')}
          </Link>
          <Link href="/help" prefetch={false} className={LINK_CLASSES}>
            {t('layout.help')}
          </Link>
          {legalDocuments().map(({ href, name }) => (
            <a key={href} href={href} className={LINK_CLASSES}>
              {t(`brand.legal.${name}.title`)}
            </a>
          ))}
          <a href={`mailto:${brand.supportEmail}`} className={LINK_CLASSES}>
            {brand.supportEmail}
          </a>
        </nav>
        {languages}
      </div>
    </footer>
  )
}
