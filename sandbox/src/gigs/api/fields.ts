import { z } from 'zod'
import { invalid } from '../errors'
import type { Metadata } from '../model/state'

// Request fields in the formats of docs/gigs-api.md#data-formats.

/** The contract limits ids to 64 characters and promises nothing else about them. */
export const idField = z.string().min(1).max(64)

export const emailField = z.email('Must be a valid email address.').max(254)

export const dateField = z.iso
  .date('Must be a date such as 1990-01-31.')
  .refine(
    (date) => date >= '1900-01-01' && date <= new Date().toISOString().slice(0, 10),
    'Must be a date between 1900-01-01 and today.',
  )

const nameField = z
  .string()
  .max(255)
  .refine((name) => name.trim() !== '', 'Must not be blank.')

const localeField = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/, 'Must be a locale such as en-US.')

export const countryField = z.string().regex(/^[A-Z]{2}$/, 'Must be a country code such as US.')

export const imeiField = z.string().regex(/^\d{15}$/, 'Must be an IMEI with 15 digits.')

export const phoneField = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'Must be a phone number such as +19591234567.')

/** An amount in minor units and an ISO 4217 currency (docs/gigs-api.md#data-formats). */
export const moneyField = z.strictObject({
  amount: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Must be a currency such as USD.'),
})

export const userFields = {
  birthday: dateField.nullable().exactOptional(),
  fullName: nameField.nullable().exactOptional(),
  preferredLocale: localeField.exactOptional(),
} as const

const line = z.string().min(1).max(255)

export const addressFields = {
  line1: line,
  line2: line.nullable().exactOptional(),
  city: line,
  postalCode: z.string().min(1).max(20).nullable().exactOptional(),
  state: z.string().min(1).max(10).nullable().exactOptional(),
  country: countryField,
} as const

const metadataKey = z
  .string()
  .min(1)
  .max(40)
  .refine((key) => !key.startsWith('gigs.com'), 'Keys that start with gigs.com are reserved.')

export const metadataField = z.record(metadataKey, z.string().max(255))

/** In an update, null deletes a key. */
export const metadataPatchField = z.record(metadataKey, z.string().max(255).nullable())

/** Merges metadata (docs/gigs-api.md#metadata). @throws ApiError 422 if more than ten keys would remain. */
export function mergeMetadata(
  current: Metadata,
  patch: z.output<typeof metadataPatchField>,
): Metadata {
  const merged = new Map(Object.entries(current))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, value)
  }
  if (merged.size > 10) throw invalid('metadata: Must have at most 10 keys.')
  return Object.fromEntries(merged)
}
