import { expect, test } from './fixtures'
import { AT_CONNECT, cards, close, fieldsAskedFor, pay } from './pages/connect'
import { expectOutcome, launchForm } from './pages/dashboard'
import { berlin, field, fillAddress, openCheckout, save } from './pages/profile'
import { signInByEmail, signInByOpenId } from './pages/sign-in'
import { newEmail } from './sandbox'

const intent = 'checkoutNewSubscription'

/** Requires a name, a date of birth and an address. */
const PREMIUM = 'pln_0premium'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test(
      'a customer of Gigs saves name, birthday, address and region, and checkout asks for none of them',
      javaScriptEnabled ? { tag: '@core' } : {},
      async ({ page, sandbox }) => {
        const { email } = await sandbox.createUser({})
        await signInByOpenId(page, email, { path: '/profile' })
        await field(page, 'Full name').fill('Ada Example')
        await field(page, 'Date of birth').fill('1990-05-17')
        await fillAddress(page)
        await field(page, 'Region').selectOption('DE')
        await save(page)
        await expect(page.getByRole('status')).toContainText('Your profile is saved.')
        const [known] = await sandbox.usersOf(email)
        expect(known).toMatchObject({
          fullName: 'Ada Example',
          birthday: '1990-05-17',
          preferredLocale: 'en-DE',
          addresses: [berlin],
        })

        // What Gigs has is shown once, and the form no longer asks for it.
        await page.goto('/profile')
        for (const text of ['Ada Example', '17 May 1990', '10115 Berlin']) {
          await expect(page.getByText(text)).toHaveCount(1)
        }
        await expect(field(page, 'Full name')).toHaveCount(0)
        await expect(field(page, 'Street and number')).toHaveCount(0)
        await expect(page.locator('form[data-intent="updateUserFullName"]')).toBeVisible()
        await expect(page.locator('form[data-intent="updateUserAddress"]')).toBeVisible()

        await openCheckout(page, PREMIUM)
        const asked = await fieldsAskedFor(page)
        for (const name of ['fullName', 'birthday', 'line1', 'country', 'city', 'postalCode']) {
          expect(asked).not.toContain(name)
        }
      },
    )
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('a chosen language is that of all pages, and of Gigs', async ({ page, sandbox }) => {
      const { email } = await sandbox.createUser({ preferredLocale: 'fr-FR' })
      await signInByOpenId(page, email, { path: '/profile' })
      await expect(field(page, 'Language')).toHaveValue('en')
      await expect(field(page, 'Region')).toHaveValue('US')
      await save(page)
      await expect(page.getByRole('status')).toContainText('Your profile is saved.')
      expect(await sandbox.usersOf(email)).toMatchObject([{ preferredLocale: 'fr-FR' }])

      await field(page, 'Language').selectOption('Deutsch')
      await save(page)
      await expect(page.getByRole('status')).toContainText('Dein Profil ist gespeichert.')
      await expect(page.locator('html')).toHaveAttribute('lang', 'de-US')
      expect(await sandbox.usersOf(email)).toMatchObject([{ preferredLocale: 'de-US' }])
      await page.goto('/plans')
      await expect(page.getByRole('link', { name: 'Übersicht' })).toBeVisible()
    })
  })
}

test('what Gigs has by now is not overwritten, and the page says so', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.createUser({ fullName: 'Ada Example' })
  await signInByOpenId(page, email, { path: '/profile' })
  await field(page, 'Date of birth').fill('1990-05-17')
  await fillAddress(page)
  await sandbox.setBirthday(user, '1985-01-02')
  await sandbox.addAddress(user, { ...berlin, line1: 'Chausseestraße 5' })
  await save(page)
  const message = page.getByRole('status').filter({ hasText: 'your account has one already' })
  await expect(message).toContainText('date of birth and address')
  await expect(page.getByText('January 2, 1985')).toBeVisible()
  await expect(page.getByText('Chausseestraße 5')).toBeVisible()
  expect(await sandbox.usersOf(email)).toMatchObject([
    { birthday: '1985-01-02', addresses: [{ line1: 'Chausseestraße 5' }] },
  ])
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('an address of another country’s form is marked and changes nothing', async ({
      page,
      sandbox,
    }) => {
      await signInByEmail(page, sandbox, newEmail(), '/profile')
      await fillAddress(page, { ...berlin, country: 'US', postalCode: 'SW1A 1AA' })
      await field(page, 'Full name').fill('Ada Example')
      await field(page, 'State or province').fill('Bavaria')
      await save(page)
      await expect(page.getByText('Nothing was saved yet')).toBeVisible()
      await expect(page.getByText('postal code of this country (United States)')).toBeVisible()
      for (const name of ['Postal code', 'State or province']) {
        await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true')
      }
      await expect(field(page, 'Postal code')).toHaveValue('SW1A 1AA')
      await expect(field(page, 'Country')).toHaveValue('US')
      await expect(field(page, 'Full name')).toHaveValue('Ada Example')
      await page.goto('/profile')
      await expect(field(page, 'Full name')).toHaveValue('')

      await fillAddress(page, { ...berlin, city: 'Austin', country: 'US', postalCode: '78701' })
      await field(page, 'State or province').fill('texas')
      await save(page)
      await expect(page.getByRole('status')).toContainText('Your profile is saved.')
      await page.goto('/profile')
      await expect(field(page, 'State or province')).toHaveValue('TX')
    })
  })
}

test(
  'a new customer with an address is created once, however often they click',
  { tag: '@core' },
  async ({ page, context, sandbox }) => {
    const email = newEmail()
    await signInByEmail(page, sandbox, email, '/profile')
    await field(page, 'Full name').fill('Ada Example')
    await field(page, 'Date of birth').fill('1990-05-17')
    await fillAddress(page)
    await save(page)
    await expect(page.getByRole('status')).toContainText('Your profile is saved.')
    expect(await sandbox.usersOf(email)).toEqual([])

    const tabs = [page, await context.newPage(), await context.newPage()]
    for (const tab of tabs) await tab.goto(`/plans/${PREMIUM}/order`)
    await Promise.all(
      tabs.map((tab) => launchForm(tab, intent, PREMIUM).getByRole('button').dblclick()),
    )
    for (const tab of tabs) await expect(tab).toHaveURL(AT_CONNECT)
    expect(await fieldsAskedFor(page)).not.toContain('line1')
    expect(await sandbox.usersOf(email)).toMatchObject([
      { fullName: 'Ada Example', birthday: '1990-05-17', addresses: [berlin] },
    ])

    await pay(page, cards.succeeds)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expectOutcome(page, 'fulfilled', intent)
    expect(await sandbox.usersOf(email)).toHaveLength(1)
  },
)

test('a new customer with an address is linked at once, without finishing a checkout', async ({
  page,
  sandbox,
}) => {
  await signInByEmail(page, sandbox, newEmail(), '/profile')
  await fillAddress(page)
  await save(page)
  await expect(page.getByRole('status')).toContainText('Your profile is saved.')
  await openCheckout(page, PREMIUM)
  await close(page)
  await page.goto('/profile')
  await expect(page.locator('form[data-intent="updateUserAddress"]')).toBeVisible()
  await expect(page.getByText(berlin.line1)).toBeVisible()
})
