import { handleProviderCallback } from '@/lib/auth/callbacks'

/** Handles the redirect back from the OpenID provider. */
export const GET = handleProviderCallback
