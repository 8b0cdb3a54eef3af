import type { Page } from '@playwright/test'
import type { Sandbox } from '../sandbox'
import { sessionOf } from './connect'
import { launch } from './dashboard'
import { signInByOpenId } from './sign-in'

/** A new customer, signed in and at Connect's page for canceling; `callbackUrl` is where it sends them. */
export async function onTheWayToCancel(page: Page, sandbox: Sandbox) {
  const customer = await sandbox.customer('active')
  await signInByOpenId(page, customer.email)
  await launch(page, 'cancelSubscription', customer.subscriptions[0])
  const session = sessionOf(page)
  const [made] = await sandbox.sessionsMade(customer.user ?? '')
  const { callbackUrl } = Object(made?.body)
  return { ...customer, session, callbackUrl: String(callbackUrl) }
}
