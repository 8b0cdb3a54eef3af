import type { BrowserContext } from '@playwright/test'

const PLAN = 'pln_0everyday'

/** Chooses a language as the switch in the footer does, before the first page. */
export const chooseLanguage = (context: BrowserContext, value: string, url = '') =>
  context.addCookies([{ name: 'language', value, url }])

/** The main pages, by who sees them. `line` stands for the page of the first line. */
export const visitorPages = [
  '/',
  '/plans',
  `/plans/compare?plan=${PLAN}&plan=pln_0europe`,
  `/plans/${PLAN}`,
  '/help',
  '/sign-in',
  '/nowhere',
]
export const customerPages = [
  '/dashboard',
  'line',
  '/payments',
  '/profile',
  `/plans/${PLAN}/order`,
  '/messages',
  '/go/cancelSubscription',
]
