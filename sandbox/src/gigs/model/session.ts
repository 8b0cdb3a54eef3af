import type { UserDetails } from './customer'

/** See docs/gigs-api.md#intent-parameters: a `type` and, for most types, an object with the same name. */
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
 * See docs/gigs-api.md#connect-session-object. The fields from `createdAt` on are internal to Connect. A session without
 * `user` and `userDetails` has no token: Connect asks the customer to sign in first.
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
  userDetails: UserDetails | null // null once the session is opened and the user is created from it
  tokenHash: string | null // sha256, hex
  state: 'created' | 'opened' | 'expired' | Exclude<CallbackStatus, 'auth_expired'>
  openedAt: string | null
  openedBy: string | null // sha256 of the opening browser's cookie
  login: { email: string; codeHash: string; expiresAt: string; attempts: number } | null
  draft: Record<string, string> // the customer's input so far, by form field
}
