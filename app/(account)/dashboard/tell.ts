import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Account } from '@/lib/account/account'
import { settle } from '@/lib/connect/callback'
import { findUntold } from '@/lib/connect/untold'
import { countShown, type Launch } from '@/lib/connect/launches'
import { withTimeout } from '@/lib/http/with-timeout'
import type { User } from '@/lib/auth/users'

/**
 * The trip as the dashboard may tell it. What was not on the account when Connect sent the customer back may
 * be there by now. One that nobody came back from is not judged here: its customer may still be at Connect.
 */
export async function tell(launch: Launch, account: Account | null): Promise<Launch> {
  const isOpen = launch.outcome === 'unconfirmed' && account
  const now = isOpen ? await settle(launch, account, launch.status) : launch
  return (await isLoaded()) ? countShown(now) : now
}

// Nobody waits longer for it; then the next visit tells.
const PATIENCE_MS = 600

/**
 * Who closed the tab at Connect is told at the next visit how it ended: at the address of that trip, so that
 * the message goes away like any other.
 */
export async function goToUntold(user: User): Promise<void> {
  const untold = (await isLoaded()) ? await withTimeout(PATIENCE_MS, findUntold(user)) : null
  if (untold) redirect(`/dashboard?launch=${untold.id}`)
}

// Only a loaded document counts as seen; Next.js also asks for the page behind the scenes.
const isLoaded = async () => ((await headers()).get('sec-fetch-dest') ?? 'document') === 'document'
