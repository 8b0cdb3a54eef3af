import { randomUUID } from 'node:crypto'
import { expect, test } from '../fixtures'
import { launchForm } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'

/** Where each intent starts: the scenario of a customer who can start it, and the page with its button. */
const starts: Record<string, [scenario: string, path: string]> = {
  checkoutNewSubscription: ['new', '/plans/pln_0everyday/order'],
  checkoutAddon: ['active', 'line'],
  confirmPayment: ['payment-to-confirm', '/payments'],
  completePorting: ['porting-information-required', 'line'],
  viewEsimInstallation: ['esim-ready', 'line'],
  viewSubscription: ['active', 'line'],
  changeSubscription: ['active', 'line'],
  cancelSubscription: ['active', 'line'],
  resumeSubscription: ['canceled', 'line'],
  viewSubscriptions: ['three-active', '/dashboard'],
  updatePaymentMethod: ['active', '/payments'],
  updateUserAddress: ['active', '/profile'],
  updateUserFullName: ['active', '/profile'],
}

for (const [intent, [scenario, path]] of Object.entries(starts)) {
  test(intent, async ({ page, sandbox }) => {
    const email = `maya.torres@${randomUUID().slice(0, 8)}.example`
    const { subscriptions } = await sandbox.customer(scenario, email)
    await signInByOpenId(page, email)
    await page.goto(path === 'line' ? `/subscriptions/${subscriptions[0]}` : path)
    const button = launchForm(page, intent).first().getByRole('button').first()
    await expect(button).toBeEnabled()
    await button.evaluate((element) => {
      for (
        let at = element.closest('details');
        at;
        at = at.parentElement?.closest('details') ?? null
      ) {
        at.open = true
      }
      element.scrollIntoView({ block: 'center' })
    })
    await expect(button).toBeInViewport()
    await page.evaluate(() => document.fonts.ready)
    const name = intent.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    await page.screenshot({ path: `docs/images/intents/${name}.png` })
  })
}
