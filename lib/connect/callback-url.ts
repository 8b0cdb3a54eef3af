import { env } from '@/lib/env'

/** Returns the address that Connect returns to, which identifies the launch. Connect adds its own parameters. */
export function callbackUrlOf(launch: string, address = `${env().APP_URL}/connect/callback`) {
  const url = new URL(address)
  for (const name of ['session_id', 'status']) url.searchParams.delete(name)
  url.searchParams.set('launch', launch)
  return url.href
}
