import { currentUser } from '@/lib/auth'
import { brand } from '@/lib/brand'
import { findOwnData } from '@/lib/own-data'

/** A customer's own data, to take along. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  const user = await currentUser()
  if (!user) return new Response(null, { status: 401, headers })
  const file = `${brand.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-data.json`
  return new Response(JSON.stringify(await findOwnData(user), null, 2), {
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${file}"`,
    },
  })
}
