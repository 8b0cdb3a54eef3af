import { type ReactNode, use } from 'react'
import { FocusKeeper } from '@/components/layout/focus-keeper'
import { LanguageSwitch } from '@/components/layout/language-switch'
import { SiteFooter } from '@/components/layout/site-footer'
import { TimeZone } from '@/components/layout/time-zone'
import { uiWords } from '@/components/layout/ui-words'
import { UiWordsProvider } from '@/components/ui/words'
import { TIME_ZONE_COOKIE } from '@/lib/i18n/display'
import { getDisplay } from '@/lib/i18n/request'
import { translatorFor } from '@/lib/i18n/translator'

type Props = {
  header: ReactNode
  chooseLanguage: (form: FormData) => Promise<void>
  children: ReactNode
}

/** Renders what is on every page around its content. */
export function SiteBody({ header, chooseLanguage, children }: Props) {
  const { locale, timeZone } = use(getDisplay())
  const t = translatorFor(locale)
  return (
    <UiWordsProvider words={uiWords(t)}>
      <a
        href="#content"
        className="sr-only z-10 rounded-control bg-primary font-semibold text-primary-foreground focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:px-4 focus:py-3"
      >
        {t('layout.skipToContent')}
      </a>
      {header}
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter languages={<LanguageSwitch locale={locale} choose={chooseLanguage} />} />
      <FocusKeeper target="content" />
      <TimeZone cookie={TIME_ZONE_COOKIE} current={timeZone} />
    </UiWordsProvider>
  )
}
