import { expect, type Page } from '@playwright/test'
import { SignJWT } from 'jose'

/** Returns a token as our login makes it. */
export function tokenFor(
  email: string,
  { secret = process.env['AUTH_SECRET'] ?? '', ends = '1 hour', isVerified = true } = {},
): Promise<string> {
  return new SignJWT({ email, email_verified: isVerified })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime(ends)
    .sign(new TextEncoder().encode(secret))
}

/** Signs a customer in as our login does, and opens a page. */
export async function signInByOpenId(page: Page, email: string, { path = '/dashboard' } = {}) {
  const cookie = { name: 'brand_session', value: await tokenFor(email), httpOnly: true }
  await page.context().addCookies([{ ...cookie, url: process.env['E2E_APP_URL'] ?? '' }])
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByText('Your account is on its way')).toBeHidden()
  }).toPass()
}
