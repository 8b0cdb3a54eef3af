import type { UserDetails } from './customer'

/** See docs/gigs-api.md#intent-parameters: `type` and, for most types, the object of the same name. */
export type Intent =
  | {
      type: 'checkoutNewSubscription'
      checkoutNewSubscription: {
        plan: string
        addons?: string[]
        sim?: string
        device?: string
        imei?: string
        voucherCode?: string
      }
    }
  | { type: 'checkoutAddon'; checkoutAddon: { subscription: string; addons: string[] } }
  | { type: 'viewSubscriptions' }
  | { type: 'viewSubscription'; viewSubscription: { subscription: string } }
  | { type: 'changeSubscription'; changeSubscription: { subscription: string } }
  | { type: 'cancelSubscription'; cancelSubscription: { subscription: string } }
  | { type: 'resumeSubscription'; resumeSubscription: { subscription: string } }
  | { type: 'confirmPayment'; confirmPayment: { payment: string } }
  | { type: 'updatePaymentMethod' }
  | {
      type: 'completePorting'
      completePorting: {
        subscription: string
        behavior?: { hideIntroPage?: boolean; hideOutroPage?: boolean }
      }
    }
  | { type: 'viewEsimInstallation'; viewEsimInstallation: { subscription: string } }
  | { type: 'updateUserAddress' }
  | { type: 'updateUserFullName' }

export type IntentType = Intent['type']

/** What Connect can append as `status` when it links back (docs/gigs-api.md#callback-parameters). */
export type CallbackStatus = 'success' | 'auth_expired' | 'bad_configuration' | 'user_aborted'

/**
 * See docs/gigs-api.md#connect-session-object and, from `createdAt` on, what only Connect knows.
 * A session made without `user` and `userDetails` has no token: Connect asks for a login first.
 */
export type ConnectSession = {
  object: 'connectSession'
  id: string
  appearance: { theme?: 'light' | 'dark' }
  callbackUrl: string | null
  intent: Intent
  user: string | null
  createdAt: string
  expiresAt: string
  userDetails: UserDetails | null // until the session is opened and the user made from it
  tokenHash: string | null // sha256, hex
  state: 'created' | 'opened' | 'expired' | Exclude<CallbackStatus, 'auth_expired'>
  openedAt: string | null
  openedBy: string | null // sha256 of the cookie of the browser that opened it
  login: { email: string; codeHash: string; expiresAt: string; attempts: number } | null
  draft: Record<string, string> // what the customer chose so far, by form field
}
