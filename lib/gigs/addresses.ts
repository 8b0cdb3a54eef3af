import { z } from 'zod'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { id, optionalText, text } from '@/lib/gigs/fields'
import { readList } from '@/lib/gigs/lists'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'

export const address = z.object({
  id,
  line1: text,
  line2: optionalText,
  city: text,
  postalCode: optionalText,
  state: optionalText,
  country: text,
})
export type Address = z.infer<typeof address>

/** Returns the addresses of a Gigs user, newest first. */
export const list = (user: string) =>
  readList({
    name: 'addresses.list',
    path: projectPath('users', user, 'addresses'),
    item: address,
    owner: { property: 'user', id: user },
  })

export type NewAddress = {
  line1: string
  line2?: string
  city: string
  state?: string
  postalCode?: string
  country: string
}

/**
 * Adds an address to a Gigs user, unless the user has it already (docs/gigs-api.md#useraddress).
 * @throws GigsError with the code `userAddressInvalid`, and details, if Gigs does not accept the address
 */
export async function create(user: string, body: NewAddress): Promise<void> {
  try {
    await request({
      name: 'addresses.create',
      path: projectPath('users', user, 'addresses'),
      body,
      idempotencyKey: env().GIGS_IDEMPOTENCY === 'on' ? crypto.randomUUID() : null,
      response: z.unknown(),
    })
  } catch (error) {
    const exists = error instanceof GigsError && error.facts.code === 'userAddressAlreadyExists'
    if (!exists) throw error
  }
}
