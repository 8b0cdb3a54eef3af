import type { ProfileWords } from '@/components/profile/profile-form'
import type { Translator } from '@/lib/i18n/translator'

/** Returns the words of the profile form. */
export const profileWords = (t: Translator): ProfileWords => ({
  name: t('profile.form.name'),
  nameHint: t('profile.form.nameHint'),
  birthday: t('profile.form.birthday'),
  birthdayHint: t('profile.form.birthdayHint'),
  language: t('profile.form.language'),
  languageHint: t('profile.form.languageHint'),
  region: t('profile.form.region'),
  regionHint: t('profile.form.regionHint'),
  save: t('profile.form.save'),
  theme: {
    title: t('profile.theme.title'),
    device: t('profile.theme.device'),
    light: t('profile.theme.light'),
    dark: t('profile.theme.dark'),
    hint: t('profile.theme.hint'),
  },
  address: {
    title: t('profile.address.title'),
    hint: t('profile.address.hint'),
    country: t('profile.address.country'),
    line1: t('profile.address.line1'),
    line2: t('profile.address.line2'),
    postalCode: t('profile.address.postalCode'),
    city: t('profile.address.city'),
    state: t('profile.address.state'),
    stateHint: t('profile.address.stateHint'),
  },
})
