import { handleProviderCallback } from '@/lib/auth/callbacks'

/** The way back from the OpenID provider. */
export const GET = handleProviderCallback
