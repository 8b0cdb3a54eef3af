import type { UiWords } from '@/components/ui/words'
import type { Translator } from '@/lib/i18n/translator'

/** Returns the words that many client components share. */
export const uiWords = (t: Translator): UiWords => ({
  oneMoment: t('ui.oneMoment'),
  saving: t('ui.saving'),
  sending: t('ui.sending'),
  unsent: {
    offline: t('ui.unsent.offline'),
    outdated: t('ui.unsent.outdated'),
    openNewVersion: t('ui.unsent.openNewVersion'),
  },
  error: {
    pageTitle: t('ui.error.pageTitle'),
    title: t('ui.error.title'),
    text: t('ui.error.text'),
    textWithReference: t('ui.error.textWithReference'),
    reference: t('ui.error.reference'),
    tryAgain: t('ui.error.tryAgain'),
    writeToUs: t('ui.error.writeToUs'),
  },
  missing: {
    title: t('errors.missing.title'),
    text: t('errors.missing.text'),
    dashboard: t('errors.missing.dashboard'),
    plans: t('errors.missing.plans'),
    help: t('errors.missing.help'),
  },
})
