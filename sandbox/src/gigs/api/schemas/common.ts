import { z } from 'zod'
import { errorTypes } from '../../errors'
import { idField } from '../fields'

// Building blocks of responses. All schemas are strict: a response has no members that are not declared.

export const id = idField

export const time = z.iso.datetime()

export const date = z.iso.date()

/** An amount of bytes, seconds or messages. */
export const amount = z.int().min(0)

export const money = z
  .strictObject({ amount, currency: z.string().length(3) })
  .meta({ id: 'Money' })

export const metadata = z.record(z.string(), z.string())

export const country = z.string().length(2)

const propertyErrorDetail = z
  .strictObject({
    object: z.literal('propertyErrorDetail'),
    code: z.string(),
    message: z.string(),
    property: z.string(),
    suggestion: z.string().nullable(),
  })
  .meta({ id: 'PropertyErrorDetail' })

/** See docs/gigs-api.md#error-object. Optional members are absent, never null. */
export const error = z
  .strictObject({
    object: z.literal('error'),
    type: z.enum(errorTypes),
    message: z.string(),
    code: z.string().optional(),
    hint: z.string().optional(),
    documentation: z.array(z.string()).optional(),
    details: z.array(propertyErrorDetail).optional(),
  })
  .meta({ id: 'Error' })
