import { expect, test } from './fixtures'
import { close, fieldsAskedFor } from './pages/connect'
import { berlin, field, fillAddress, openCheckout, save } from './pages/profile'
import { signInByEmail, signInByOpenId } from './pages/sign-in'
import { newEmail } from './sandbox'

/** Requires a name, a date of birth and an address. */
const PREMIUM = 'pln_0premium'

test('without Gigs, a profile is saved here and passed on later', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.createUser({ fullName: 'Ada Example' })
  await signInByOpenId(page, email, { path: '/profile' })
  await sandbox.fail({ match: { contains: user }, times: 1_000, status: 503 })
  await field(page, 'Date of birth').fill('1990-05-17')
  await fillAddress(page)
  await save(page)
  const message = page.getByRole('status').filter({ hasText: 'Saved here' })
  await expect(message).toContainText('before your next checkout')
  await page.goto('/profile')
  await expect(field(page, 'Date of birth')).toHaveValue('1990-05-17')
  await expect(field(page, 'City')).toHaveValue('Berlin')
  await expect(page.getByText('doesn’t have all of them yet')).toBeVisible()

  await sandbox.heal(user)
  await page.goto('/profile')
  await expect
    .poll(() => sandbox.usersOf(email))
    .toMatchObject([{ birthday: '1990-05-17', addresses: [berlin] }])
  await expect(async () => {
    await page.goto('/profile')
    await expect(page.getByText('May 17, 1990')).toBeVisible({ timeout: 1_000 })
  }).toPass()
})

test('a checkout passes on what is saved here, with one more call for each part', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.createUser({ fullName: 'Ada Example' })
  await signInByOpenId(page, email, { path: '/profile' })
  await sandbox.fail({ match: { contains: user }, times: 1_000, status: 503 })
  await field(page, 'Date of birth').fill('1990-05-17')
  await fillAddress(page)
  await field(page, 'Region').selectOption('DE')
  await save(page)
  await expect(page.getByRole('status').filter({ hasText: 'Saved here' })).toBeVisible()
  await sandbox.heal(user)
  await openCheckout(page, PREMIUM)
  expect(await fieldsAskedFor(page)).not.toContain('birthday')
  expect(await sandbox.usersOf(email)).toMatchObject([
    { birthday: '1990-05-17', preferredLocale: 'en-DE', addresses: [berlin] },
  ])
})

test('a value that Gigs refuses before a checkout does not stop it', async ({ page, sandbox }) => {
  const { email, user } = await sandbox.createUser({ fullName: 'Ada Example' })
  await signInByOpenId(page, email, { path: '/profile' })
  await sandbox.fail({ match: { contains: user }, times: 1_000, status: 503 })
  await fillAddress(page)
  await save(page)
  await expect(page.getByRole('status').filter({ hasText: 'Saved here' })).toBeVisible()
  await sandbox.heal(user)
  await sandbox.fail({ match: { method: 'POST', path: `${user}/addresses` }, status: 422 })
  await openCheckout(page, PREMIUM)
  expect(await sandbox.usersOf(email)).toMatchObject([{ addresses: [] }])
})

test('an address that Gigs refuses is marked, and what was typed stays', async ({
  page,
  sandbox,
}) => {
  const { email, user } = await sandbox.createUser({ fullName: 'Ada Example' })
  await signInByOpenId(page, email, { path: '/profile' })
  const detail = { object: 'propertyErrorDetail', code: 'addressPropertyInvalid', message: 'no' }
  await sandbox.fail({
    match: { method: 'POST', path: `${user}/addresses` },
    status: 422,
    body: {
      object: 'error',
      type: 'invalid',
      code: 'userAddressInvalid',
      message: 'no',
      details: [{ ...detail, property: 'city', suggestion: null }],
    },
  })
  await field(page, 'Date of birth').fill('1990-05-17')
  await fillAddress(page)
  await save(page)
  await expect(field(page, 'City')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'City')).toHaveValue('Berlin')
  await expect(page.getByText('Not everything was saved yet')).toBeVisible()
  expect(await sandbox.usersOf(email)).toMatchObject([{ birthday: '1990-05-17', addresses: [] }])
  await page.goto('/profile')
  await expect(field(page, 'City')).toHaveValue('') // not saved here either
})

for (const [name, fault] of Object.entries({
  'the creation of the customer': { match: { method: 'POST', path: '/users' } },
  'the new address': { match: { method: 'POST', path: '/addresses' } },
})) {
  test(`if the response to ${name} is lost, the next click finishes it`, async ({
    page,
    sandbox,
  }) => {
    const email = newEmail()
    const street = `Lost Street ${crypto.randomUUID()}`
    await signInByEmail(page, sandbox, email, '/profile')
    await fillAddress(page, { ...berlin, line1: street })
    await save(page)
    await expect(page.getByRole('status')).toContainText('Your profile is saved.')
    const contains = name.includes('address') ? street : email
    await sandbox.fail({ ...fault, match: { ...fault.match, contains }, after: true, close: true })
    await openCheckout(page, PREMIUM)
    await close(page)
    await openCheckout(page, PREMIUM)
    expect(await sandbox.usersOf(email)).toMatchObject([{ addresses: [{ line1: street }] }])
  })
}
