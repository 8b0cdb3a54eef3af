import { redirect } from 'next/navigation'
import { env } from '@/lib/env'
import { safeRedirect } from '@/lib/http/safe-redirect'

const LOGIN = 'https://login.your-brand.example/'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Goes to our login, which sets the cookie and leads back. */
export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams
  const address = new URL(LOGIN)
  address.searchParams.set('return_to', `${env().APP_URL}${safeRedirect(next)}`)
  redirect(address.href)
}
