import { currentSession } from '@/lib/auth'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'
import { findUserData } from '@/lib/auth/user-data'
import { confirmedPaths, signInPath } from '@/lib/auth/recent-sign-in'

/** Returns the user's data as a file. It requires a recent sign-in, so a stolen cookie is not enough. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const found = await currentSession()
  if (!found) return new Response(null, { status: 401, headers })
  if (!found.isRecent) {
    const location = `${env().APP_URL}${signInPath(confirmedPaths.data)}`
    return new Response(null, { status: 303, headers: { ...headers, location } })
  }
  const file = `${brand.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-data.json`
  return new Response(JSON.stringify(await findUserData(found.user), null, 2), {
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${file}"`,
    },
  })
}
