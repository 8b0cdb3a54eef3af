import { z } from 'zod'
import { count, id, nullable, nullableText, optionalTime, text } from '@/lib/gigs/fields'

/** The number transfer of a subscription. */
export const porting = z.object({
  id,
  status: text,
  phoneNumber: text,
  declinedAttempts: count(0),
  declinedCode: nullableText,
  createdAt: optionalTime,
  lastDeclinedAt: optionalTime,
  completedAt: optionalTime,
  donorProvider: nullable(z.object({ name: text })),
})
export type Porting = z.infer<typeof porting>
