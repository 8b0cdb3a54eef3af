import { expect, test } from './fixtures'
import { identify } from './pages/sign-in'

test.use({ javaScriptEnabled: false })

test('an answer leads to the action', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('active')
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'How do I cancel?' }).click()
  await expect(page).toHaveURL(/\/help#cancelSubscription$/)
  const answer = page.getByRole('article').filter({ hasText: 'How do I cancel?' })
  await answer.getByRole('link', { name: 'Cancel plan' }).click()
  await identify(page, email)
  await expect(page).toHaveURL((url) => url.pathname === '/go/cancelSubscription')
  await expect(page.locator('form[data-intent="cancelSubscription"]')).toBeVisible()
})

test('the footer of every page links to help and the legal documents', async ({ page }) => {
  for (const path of ['/', '/plans', '/sign-in', '/nowhere']) {
    await page.goto(path)
    const footer = page.getByRole('contentinfo')
    for (const name of ['Terms of service', 'Privacy notice', 'Imprint']) {
      const link = footer.getByRole('link', { name })
      await expect(link).toHaveAttribute('href', /^https:\/\/fernline\.example\/\w+$/)
    }
    await footer.getByRole('link', { name: 'Help', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How can we help?')
  }
})

test('the reference of an error is in the e-mail to us', async ({ page }) => {
  await page.goto('/help?reference=0b5c4f1e-77aa#contact')
  const write = page.getByRole('link', { name: 'Write an e-mail' })
  await expect(write).toHaveAttribute('href', /^mailto:.*subject=.*0b5c4f1e-77aa$/)
  await page.goto('/help?reference=<script>')
  await expect(page.getByRole('main')).not.toContainText('script')
  await expect(write).not.toHaveAttribute('href', /script/)
})
