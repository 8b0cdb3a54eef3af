import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { query } from './database'
import { expect, test } from './fixtures'
import { AT_CONNECT } from './pages/connect'
import { activeLines, expectOutcome } from './pages/dashboard'
import { field } from './pages/profile'
import { chooseLanguage, customerPages, visitorPages } from './pages/languages'
import { signInByOpenId } from './pages/sign-in'
import { newEmail } from './sandbox'

const PLAN = 'pln_0everyday'

const html = (page: Page) => page.locator('html')
const languageButton = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('button', { name })

for (const { locale, lang, title, price } of [
  { locale: 'de', lang: 'de-DE', title: 'Tarife', price: '25 $' },
  { locale: 'es-MX', lang: 'es-MX', title: 'Planes', price: 'USD 25' },
  { locale: 'fr', lang: 'en-FR', title: 'Plans', price: 'US$25' },
  { locale: 'en-GB', lang: 'en-GB', title: 'Plans', price: 'US$25' },
]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale })

    test(`a visitor reads the plans in ${lang}`, { tag: '@core' }, async ({ page }) => {
      const response = await page.goto('/plans')
      await expect(html(page)).toHaveAttribute('lang', lang)
      await expect(html(page)).toHaveAttribute('dir', 'ltr')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page).toHaveTitle(new RegExp(title))
      await expect(page.locator(`[data-plan="${PLAN}"]`)).toContainText(price)
      expect(response?.headers()['cache-control']).toContain('no-store')
      expect(response?.headers()['vary']?.toLowerCase()).toContain('accept-language')
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the switch changes the language of this browser, and later pages keep it', async ({
      page,
    }) => {
      await page.goto('/')
      await languageButton(page, 'Español').click()
      await expect(html(page)).toHaveAttribute('lang', 'es-US')
      await expect(languageButton(page, 'Español')).toHaveAttribute('aria-current', 'true')
      await page.goto('/help')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('¿En qué podemos ayudarte?')
      await page.goto('/nowhere')
      await expect(html(page)).toHaveAttribute('lang', 'es-US')
      await languageButton(page, 'English').click()
      await expect(html(page)).toHaveAttribute('lang', 'en-US')
    })
  })
}

test('a switch in the middle of a plan choice keeps what was typed', async ({ page }) => {
  await page.goto(`/plans/${PLAN}`)
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('Voucher code').fill('SPRING')
  await languageButton(page, 'Deutsch').click()
  await expect(html(page)).toHaveAttribute('lang', 'de-US')
  await expect(page.getByLabel('Gutscheincode')).toHaveValue('SPRING')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
})

test('a customer with German in the profile reads German on an English browser', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  await field(page, 'Language').selectOption('de')
  await field(page, 'Region').selectOption('DE')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(html(page)).toHaveAttribute('lang', 'de-DE')
  await expect(page.getByRole('status')).toHaveText('Dein Profil ist gespeichert.')
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hallo')
  await expect(activeLines(page)).toContainText(/25\s\$ \/ Monat/)
  await expect.poll(async () => (await sandbox.usersOf(email))[0]?.preferredLocale).toBe('de-DE')
  await languageButton(page, 'Español').click()
  await expect(html(page)).toHaveAttribute('lang', 'es-DE')
  const saved = await query('select locale from users where email = $1', [email])
  expect(saved).toEqual([{ locale: 'es-DE' }])
  await expect.poll(async () => (await sandbox.usersOf(email))[0]?.preferredLocale).toBe('es-DE')
})

test('the browser keeps the language of the profile after signing out', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  await field(page, 'Language').selectOption('de')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Abmelden' }).click()
  await expect(page).toHaveURL('/')
  await expect(html(page)).toHaveAttribute('lang', 'de-US')
  await expect(page.getByRole('link', { name: 'Anmelden' }).first()).toBeVisible()
})

test.describe('a German browser', () => {
  test.use({ locale: 'de-DE' })

  test(
    'the first purchase in German, with its e-mails and Connect',
    { tag: '@core' },
    async ({ page, sandbox }) => {
      const email = newEmail()
      await page.goto('/')
      await page
        .locator(`[data-plan="${PLAN}"]`)
        .getByRole('link', { name: 'Tarif wählen' })
        .click()
      await page.getByLabel('E-Mail-Adresse').fill(email)
      await page.getByRole('button', { name: 'Weiter', exact: true }).click()
      await expect(page.getByRole('status')).toContainText(email)
      const link = await sandbox.linkMailedTo(email)
      expect((await sandbox.mailsTo(email))[0]?.subject).toContain('dein Anmeldecode')
      await page.goto(link)
      await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click()
      await page.getByLabel('Vor- und Nachname').fill('Ada Beispiel')
      await page.getByRole('button', { name: 'Weiter zur Kasse' }).click()

      await expect(page).toHaveURL(AT_CONNECT)
      await expect(html(page)).toHaveAttribute('lang', /^de/)
      await page.getByRole('button', { name: 'Weiter' }).click()
      await page.getByLabel('Kartennummer').fill('4242 4242 4242 4242')
      await page.getByLabel('Gültig bis').fill('12 / 34')
      await page.getByLabel('Prüfziffer').fill('123')
      await page.getByRole('button', { name: /bezahlen$/ }).click()
      await page.getByRole('button', { name: 'Weiter' }).click()

      await expectOutcome(page, 'fulfilled', 'checkoutNewSubscription')
      await expect(html(page)).toHaveAttribute('lang', 'de-DE')
      await expect(page.getByRole('status')).toContainText('ist aktiv')
      const [session] = await sandbox.createdSessions(email)
      expect(session?.body).toMatchObject({ userDetails: { preferredLocale: 'de-DE' } })
      // optional: messages
      await expect
        .poll(async () => (await sandbox.mailsTo(email)).map(({ subject }) => subject).join('\n'))
        .toContain('Everyday 20 GB ist aktiv')
      // end of messages
    },
  )
})

test.describe('a Mexican browser', () => {
  test.use({ locale: 'es-MX' })

  test('a new customer who chose no language gets e-mails in that of the browser', async ({
    page,
    sandbox,
  }) => {
    const { email } = await sandbox.customer('empty')
    await page.goto('/sign-in')
    await page.getByLabel('Correo electrónico').fill(email)
    await page.getByRole('button', { name: 'Enviarme un enlace' }).click()
    await expect(page.getByRole('status')).toContainText(email)
    await page.goto(await sandbox.linkMailedTo(email))
    await page.getByRole('main').getByRole('button', { name: 'Iniciar sesión' }).click()
    await expect(page).toHaveURL(/\/dashboard$/)
    const saved = await query('select locale, browser_locale from users where email = $1', [email])
    expect(saved).toEqual([{ locale: null, browser_locale: 'es-MX' }])
  })
})

for (const language of ['de', 'es', 'en-XA']) {
  for (const width of [390, 1280]) {
    test(`all main pages fit at ${width} px and are accessible in ${language}`, async ({
      page,
      context,
      baseURL,
      sandbox,
    }) => {
      await page.setViewportSize({ width, height: 844 })
      const { email, subscriptions } = await sandbox.customer('active')
      await chooseLanguage(context, language, baseURL)
      for (const path of visitorPages) await expectGoodPage(page, path)
      await chooseLanguage(context, 'en', baseURL)
      await signInByOpenId(page, email)
      await chooseLanguage(context, language, baseURL)
      for (const path of customerPages) {
        await expectGoodPage(page, path === 'line' ? `/subscriptions/${subscriptions[0]}` : path)
      }
    })
  }
}

async function expectGoodPage(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, path).toBeLessThanOrEqual(0)
  const cut = page.locator('button, nav a').filter({ visible: true })
  expect(
    await cut.evaluateAll((all) =>
      all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent),
    ),
    path,
  ).toEqual([])
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    path,
  ).toEqual([])
}
