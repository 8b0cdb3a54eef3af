import { redirect } from 'next/navigation'
import { signInPath } from '@/lib/auth/recent-sign-in'

/** Returns null: visitors sign in at our login. */
export const orderSignIn = () => null

type Order = { next: string; email: string | null; isProvider: boolean }

/** Goes to our login, which leads back to the order. */
export async function signInForOrder({ next }: Order): Promise<never> {
  redirect(signInPath(next))
}
