import { addressOf, valuesOf } from '@/app/(account)/profile/profile-input'
import type { ProfileState } from '@/components/profile/profile-form'
import { checkAddress } from '@/lib/account/check-address'
import type { SavedDetails } from '@/lib/account/save-details'
import { countryName, type Display, formatList } from '@/lib/i18n/format'
import { translatorFor } from '@/lib/i18n/translator'

type Fields = Record<string, unknown>

const names = ['name', 'birthday', 'language', 'region', 'theme'] as const

/** Returns what the form shows if it did not match the schema. `invalid` are the names of the wrong fields. */
export function invalidState(fields: Fields, invalid: string[], display: Display): ProfileState {
  const t = translatorFor(display.locale)
  const wrong = names.filter((name) => invalid.includes(name))
  const errors = {
    ...Object.fromEntries(wrong.map((name) => [name, t(`profile.errors.${name}`)])),
    ...addressErrors(fields, display),
  }
  return { result: 'refused', message: t('profile.notSaved'), values: valuesOf(fields), errors }
}

function addressErrors(fields: Fields, { locale }: Display): ProfileState['errors'] {
  const t = translatorFor(locale)
  const entered = addressOf(fields)
  const checked = checkAddress(entered)
  const country = countryName(entered.country, locale)
  return Object.fromEntries(
    Object.entries(checked.ok ? {} : checked.errors).map(([field, error]) => {
      return [field, t(`profile.addressErrors.${error}`, { country })]
    }),
  )
}

/** Returns what the form shows after the details were saved. */
export function savedState(fields: Fields, saved: SavedDetails, display: Display): ProfileState {
  const t = translatorFor(display.locale)
  const refused = saved.refusedFields.map((field) => (field === 'locale' ? 'language' : field))
  const errors = Object.fromEntries(refused.map((name) => [name, t('profile.errors.refused')]))
  return { ...resultOf(saved, display), values: valuesOf(fields), errors }
}

function resultOf({ refusedFields, isRefused, isPending, kept }: SavedDetails, display: Display) {
  const t = translatorFor(display.locale)
  if (refusedFields.length > 0) {
    return { result: 'refused', message: t('profile.partlySaved') } as const
  }
  if (isRefused) return { result: 'refused', message: t('profile.refused') } as const
  if (isPending) return { result: 'partly', message: t('profile.pending') } as const
  if (kept.length === 0) return { result: 'saved', message: t('profile.saved') } as const
  const details = kept.map((detail) => t(`profile.keptDetails.${detail}`))
  return {
    result: 'partly',
    message: t('profile.kept', { details: formatList(details, display) }),
  } as const
}
