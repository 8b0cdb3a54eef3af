import { z } from 'zod'
import { invalid } from '../errors'
import type { Metadata } from '../model/state'

// Formats of docs/gigs-api.md#data-formats: checked, never guessed.

/** "At most 64 characters", and nothing else is promised about ids. */
export const idField = z.string().min(1).max(64)

export const emailField = z.email('This is not an e-mail address.').max(254)

export const dateField = z.iso
  .date('This is not a date as in 1990-01-31.')
  .refine(
    (date) => date >= '1900-01-01' && date <= new Date().toISOString().slice(0, 10),
    'This date is not a birthday.',
  )

const nameField = z
  .string()
  .max(255)
  .refine((name) => name.trim() !== '', 'This must not be blank.')

const localeField = z
  .string()
  .regex(
    /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/,
    'This is not a locale as in en-US.',
  )

export const countryField = z.string().regex(/^[A-Z]{2}$/, 'This is not a country code as in US.')

export const imeiField = z.string().regex(/^\d{15}$/, 'An IMEI has 15 digits.')

export const phoneField = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'This is not a phone number as in +19591234567.')

/** See docs/gigs-api.md#data-formats: whole minor units, currency as ISO 4217. */
export const moneyField = z.strictObject({
  amount: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/, 'This is not a currency as in USD.'),
})

export const userFields = {
  birthday: dateField.nullable().exactOptional(),
  fullName: nameField.nullable().exactOptional(),
  preferredLocale: localeField.exactOptional(),
} as const

const metadataKey = z
  .string()
  .min(1)
  .max(40)
  .refine((key) => !key.startsWith('gigs.com'), 'Keys that start with gigs.com are reserved.')

export const metadataField = z.record(metadataKey, z.string().max(255))

/** In an update null deletes a key. */
export const metadataPatchField = z.record(metadataKey, z.string().max(255).nullable())

/** Merges as docs/gigs-api.md#metadata says; refused when more than ten keys would remain. */
export function mergeMetadata(old: Metadata, patch: z.output<typeof metadataPatchField>): Metadata {
  const merged = new Map(Object.entries(old))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, value)
  }
  if (merged.size > 10) throw invalid('metadata: at most 10 keys.')
  return Object.fromEntries(merged)
}
