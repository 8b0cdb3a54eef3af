import { handleLinkForm } from '@/lib/auth/callbacks'

/**
 * Consumes a link of an e-mail. Auth.js has this and other routes answer a GET too; the app has no use for
 * them, so they do not exist: signing in and out are server actions.
 */
export const POST = handleLinkForm
