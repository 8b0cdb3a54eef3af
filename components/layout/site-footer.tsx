import { brand } from '@/lib/brand'

export function SiteFooter() {
  return (
    <footer className="border-t border-border text-sm text-muted-foreground">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 py-5 sm:px-6">
        <p>
          {brand.name}. {brand.tagline}.
        </p>
        <p>
          Questions?{' '}
          <a
            href={`mailto:${brand.supportEmail}`}
            className="inline-flex min-h-11 items-center font-semibold text-foreground underline underline-offset-4"
          >
            {brand.supportEmail}
          </a>
        </p>
      </div>
    </footer>
  )
}
