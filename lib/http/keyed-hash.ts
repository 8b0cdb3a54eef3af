import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * Returns an HMAC-SHA256 in 43 characters of base64url. Only who has `secret` can make it, so it signs values that
 * browsers bring back, and hides values that could be guessed. Start `text` with its purpose if other texts could be equal.
 */
export const keyedHash = (text: string, secret = env().AUTH_SECRET): string =>
  createHmac('sha256', secret).update(text).digest('base64url')
