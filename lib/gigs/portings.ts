import { z } from 'zod'

/** What a subscription says of the number that is being brought in. */
export const porting = z.object({
  id: z.string(),
  status: z.string(),
  phoneNumber: z.string(),
  declinedAttempts: z.int(),
  declinedCode: z.string().nullable(),
  donorProvider: z.object({ name: z.string() }).nullable(),
})
export type Porting = z.infer<typeof porting>
