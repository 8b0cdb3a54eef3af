import { handlers } from '@/lib/auth'

// Signing in and out are server actions of ours, which check where they come from. What is left for
// Auth.js is the way back from the mailbox and from the OpenID provider.
export const { GET } = handlers
