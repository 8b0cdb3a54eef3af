import type { Page } from '@playwright/test'
import type { Customer } from '../sandbox'
import { signInByOpenId } from './sign-in'

export const PATH = '/api/connect-sessions'
export const DEEP_LINK = 'myapp://connect/done?from=home'

/** Signs in a customer and returns the body that cancels their plan. */
export async function signIn(page: Page, customer: Customer) {
  await signInByOpenId(page, customer.email)
  return { intent: 'cancelSubscription', subscription: customer.subscriptions[0] }
}

/** Posts JSON with `fetch` from the open page, as the web view of a native app would. */
export const post = (
  page: Page,
  path: string,
  body: object,
  headers: Record<string, string> = {},
) =>
  page.evaluate(
    async ([url, text, more]) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...more } }
      const response = await fetch(url, { ...init, body: text })
      const { status } = response
      return { status, headers: Object.fromEntries(response.headers), body: await response.json() }
    },
    [path, JSON.stringify(body), headers] as const,
  )
