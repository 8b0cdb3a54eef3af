import { handleLinkForm } from '@/lib/auth/callbacks'

/**
 * Consumes a sign-in link. The other routes of Auth.js and its GET handler do not exist, because the app signs in and
 * out with server actions.
 */
export const POST = handleLinkForm
