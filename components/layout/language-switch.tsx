import { Languages } from 'lucide-react'
import { languageName, languages } from '@/lib/i18n/languages'
import { languageOf } from '@/lib/i18n/locale'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  locale: string
  choose: (form: FormData) => Promise<void>
}

/** Renders a button for each language. They are marked with their language, because each is named in itself. */
export function LanguageSwitch({ locale, choose }: Props) {
  const t = useTranslator()
  const current = languageOf(locale)
  return (
    <form action={choose} data-form="language">
      <fieldset className="flex flex-wrap items-center gap-x-1">
        <legend className="sr-only">{t('layout.language')}</legend>
        <Languages className="size-4 shrink-0" aria-hidden="true" />
        {languages.map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-current={language === current ? 'true' : undefined}
            className="min-h-11 cursor-pointer px-2 underline-offset-4 hover:underline aria-current:font-semibold aria-current:text-foreground"
          >
            {languageName(language)}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
