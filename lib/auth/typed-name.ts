import { z } from 'zod'
import { pastedText } from '@/lib/http/pasted'

/** A form field with the full name of a person, typed or pasted. Parses to null if it is empty. */
export const typedName = z.preprocess(
  (value) => (typeof value === 'string' ? pastedText(value) || null : value),
  z
    .string()
    .max(100)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u)
    .nullable(),
)
