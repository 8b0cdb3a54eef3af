import {
  after, // optional: messages
  type NextRequest,
} from 'next/server'
import { z } from 'zod'
import { currentUser } from '@/lib/auth'
import { signInPath } from '@/lib/auth/recent-sign-in'
import { resolveCallback } from '@/lib/connect/callback'
import { outcomePath } from '@/lib/connect/return-path'
import { env } from '@/lib/env'
import { deliverNow } from '@/lib/messages/delivery-loop' // optional: messages
import { storableText } from '@/lib/db/storable'

const values = z.object({
  launch: z.uuid().catch(''),
  session_id: z.string().max(64).nullable().catch(null),
  status: z.string().max(64).nullable().catch(null),
})

/**
 * Handles the redirect back from Connect: settles the launch, then redirects to the page where it began, without these
 * parameters.
 */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  // Connect appends its parameters, so the last of each name is its own
  // (docs/gigs-api.md#repeated-callback-parameters).
  const last = (name: string) => storable(searchParams.getAll(name).at(-1))
  const {
    launch,
    session_id: sessionId,
    status,
  } = values.parse({
    launch: last('launch'),
    session_id: last('session_id'),
    status: last('status'),
  })
  const user = await currentUser()
  if (!user) return goTo(launch ? signInPathFor(launch) : '/sign-in')
  const settled = launch ? await resolveCallback(user, { launch, sessionId, status }) : null
  if (settled?.outcome === 'fulfilled') after(deliverNow) // optional: messages
  return goTo(settled ? outcomePath(settled) : '/dashboard')
}

const storable = (value: string | undefined) => (value === undefined ? null : storableText(value))

// Leads back here after signing in. Keeps only our launch id, because the account decides the outcome.
const signInPathFor = (launch: string) => signInPath(`/connect/callback?launch=${launch}`)

function goTo(path: string): Response {
  const headers = { location: `${env().APP_URL}${path}`, 'cache-control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
