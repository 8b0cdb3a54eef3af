import { z } from 'zod'
import type { ProfileState } from '@/components/profile/profile-form'
import { localeOf } from '@/app/(account)/profile/locale-choice'
import { type AddressField, checkAddress, isCountry } from '@/lib/account/check-address'
import { typedName } from '@/lib/auth/typed-name'
import type { Profile } from '@/lib/auth/users'
import { fullTextOf, textOf } from '@/lib/http/form-data'
import { pastedCode, pastedText } from '@/lib/http/pasted'
import { isLanguage } from '@/lib/i18n/languages'

const emptied = (value: unknown) => (typeof value === 'string' ? pastedText(value) || null : value)
const unless = <Value>(valid: z.ZodType<Value>) => z.preprocess(emptied, valid.nullable())

// A browser without a date field submits pasted text: other dashes, slashes, full-width digits.
const readDate = (value: unknown) =>
  typeof value === 'string' ? pastedCode(value).replaceAll(/\s*[-/.]\s*/g, '-') || null : value

const addressPart = z.string().optional()

/** The submitted form. It leaves out the details that Gigs has, which then stay as they are. */
export const profileInput = z
  .strictObject({
    name: typedName.optional(),
    birthday: z.preprocess(readDate, z.iso.date().refine(isPlausible).nullable()).optional(),
    language: z.string().refine(isLanguage),
    region: z.string().refine(isCountry),
    theme: unless(z.enum(['light', 'dark'])), // empty follows the device
    country: addressPart,
    line1: addressPart,
    line2: addressPart,
    postalCode: addressPart,
    city: addressPart,
    state: addressPart,
  })
  .transform(({ name, birthday, language, region, theme, ...entered }, context): Profile => {
    const checked = checkAddress(addressOf(entered))
    if (!checked.ok) {
      for (const field of Object.keys(checked.errors)) {
        context.addIssue({ code: 'custom', path: [field] })
      }
      return z.NEVER
    }
    return {
      locale: localeOf({ language, region }),
      theme,
      ...(name !== undefined && { name }),
      ...(birthday !== undefined && { birthday }),
      ...(entered.line1 !== undefined && { address: checked.address }),
    }
  })

function isPlausible(date: string): boolean {
  return date >= '1900-01-01' && date <= new Date().toISOString().slice(0, 10)
}

type Address = Record<AddressField, string>

/** Returns the address as it was submitted; empty for parts that were not. */
export const addressOf = (fields: Record<string, unknown>, read = fullTextOf): Address => ({
  country: read(fields['country']),
  line1: read(fields['line1']),
  line2: read(fields['line2']),
  postalCode: read(fields['postalCode']),
  city: read(fields['city']),
  state: read(fields['state']),
})

/** Returns what the form shows again. */
export const valuesOf = (fields: Record<string, unknown>): ProfileState['values'] => ({
  name: textOf(fields['name']),
  birthday: textOf(fields['birthday']),
  language: textOf(fields['language']),
  region: textOf(fields['region']),
  theme: textOf(fields['theme']),
  ...addressOf(fields, textOf),
})
