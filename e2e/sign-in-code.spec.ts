import type { Page } from '@playwright/test'
import { makeSessionsOlder } from './database'
import { expect, test } from './fixtures'
import { codeMailedTo } from './pages/mailbox'
import { signInByOpenId } from './pages/sign-in'
import { newEmail } from './sandbox'

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

/** Asks for a sign-in email on a page that needs a user. */
async function askForMail(page: Page, email: string, path: string) {
  await page.goto(path)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page).toHaveTitle(/^Check your inbox/)
  await expect(page.getByRole('status')).toContainText(email)
}

const codeField = (page: Page) => page.getByLabel('Code from the e-mail')
const submit = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).click()

async function enter(page: Page, code: string) {
  await codeField(page).fill(code)
  await submit(page)
}

async function expectRefusal(page: Page, text: RegExp) {
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(text)
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
}

async function openOtherBrowser(page: Page) {
  const context = await page.context().browser()?.newContext()
  if (!context) throw new Error('There is no browser.')
  return context.newPage()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a code that was read on another device signs in where it was asked for', async ({
      page,
      sandbox,
    }) => {
      const email = newEmail()
      await askForMail(page, email, '/payments')
      const phone = await openOtherBrowser(page)
      await phone.goto(`${sandbox.origin}/mailbox?to=${email}`)
      const subject = await phone.locator('li strong').textContent()
      const code = subject?.slice(0, 6) ?? ''
      await enter(page, `${code.slice(0, 3)} ${code.slice(3)}`)
      await expect(page).toHaveURL((url) => url.pathname === '/payments')
      await phone.context().close()
    })

    test('five wrong codes end the code, and a new e-mail helps', async ({ page, sandbox }) => {
      const email = newEmail()
      await askForMail(page, email, '/profile')
      const code = await codeMailedTo(sandbox, email)
      for (let n = 1; n <= 4; n += 1) {
        await enter(page, wrong(code))
        await expectRefusal(page, /^That code doesn’t match\. Check the newest e-mail\.$/)
        await expect(codeField(page)).toHaveValue(wrong(code))
      }
      for (const typed of [wrong(code), code]) {
        await enter(page, typed)
        await expectRefusal(page, /^Too many tries: ask for a new e-mail\./)
      }
      await page.getByRole('link', { name: 'ask for a new one' }).click()
      await expect(page.getByLabel('E-mail address')).toHaveValue(email)
      await page.getByRole('button', { name: 'E-mail me a link' }).click()
      await expect(page).toHaveTitle(/^Check your inbox/)
      await expect.poll(() => codeMailedTo(sandbox, email)).not.toBe(code)
      await enter(page, await codeMailedTo(sandbox, email))
      await expect(page).toHaveURL((url) => url.pathname === '/profile')
    })
  })
}

test('the field is made for codes, has the focus, and gets it back after a refusal', async ({
  page,
  sandbox,
}) => {
  const email = newEmail()
  await askForMail(page, email, '/profile')
  const field = codeField(page)
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(field).toHaveAttribute('inputmode', 'numeric')
  await page.keyboard.type('12345')
  await page.keyboard.press('Enter')
  await expectRefusal(page, /^Enter the 6 digits from the e-mail\.$/)
  await expect(field).toBeFocused()
  await page.keyboard.type(await codeMailedTo(sandbox, email)) // replaces the selected text
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname === '/profile')
})

test('another browser is told to open the link or to ask for a new e-mail', async ({
  page,
  sandbox,
}) => {
  const email = newEmail()
  await askForMail(page, email, '/payments')
  const other = await openOtherBrowser(page)
  await other.goto(page.url())
  await expect(other.getByRole('main')).toContainText('Open the link from the e-mail instead')
  await expect(other.getByText(email)).toHaveCount(0)
  await other.getByRole('link', { name: 'Ask for a new e-mail' }).click()
  await expect(other).toHaveURL(/\/sign-in\?next=%2Fpayments$/)

  // A code of another e-mail does not help either.
  await askForMail(other, newEmail(), '/payments')
  await enter(other, await codeMailedTo(sandbox, email))
  await expectRefusal(other, /doesn’t match/)
  await other.context().close()
})

test('after the link was used on another device, the code says so', async ({ page, sandbox }) => {
  const email = newEmail()
  await askForMail(page, email, '/profile')
  const phone = await openOtherBrowser(page)
  await phone.goto(await sandbox.linkMailedTo(email))
  await submit(phone)
  await expect(phone).toHaveURL((url) => url.pathname === '/profile')
  await enter(page, await codeMailedTo(sandbox, email))
  await expectRefusal(page, /already used to sign in/)
  await phone.context().close()
})

test('after the code was used, the link no longer works', async ({ page, sandbox }) => {
  const email = newEmail()
  await askForMail(page, email, '/profile')
  await enter(page, await codeMailedTo(sandbox, email))
  await expect(page).toHaveURL((url) => url.pathname === '/profile')
  const phone = await openOtherBrowser(page)
  await phone.goto(await sandbox.linkMailedTo(email))
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
  await phone.context().close()
})

test('when the link was used in this browser, the page continues', async ({
  page,
  context,
  sandbox,
}) => {
  const email = newEmail()
  await askForMail(page, email, '/payments')
  const tab = await context.newPage()
  await tab.goto(await sandbox.linkMailedTo(email))
  await submit(tab)
  await expect(tab).toHaveURL((url) => url.pathname === '/payments')
  await page.reload()
  await expect(page).toHaveURL((url) => url.pathname === '/payments')
})

test('a code for another account asks before it replaces the session', async ({
  page,
  context,
  sandbox,
}) => {
  const [ada, ben] = [newEmail(), newEmail()]
  await askForMail(page, ben, '/profile')
  await signInByOpenId(await context.newPage(), ada, { path: '/profile', isReadable: false })
  await enter(page, await codeMailedTo(sandbox, ben))
  await expect(page.getByRole('main')).toContainText(`You are signed in as ${ada}.`)
  await codeField(page).fill(await codeMailedTo(sandbox, ben))
  await page.getByRole('button', { name: `Sign in as ${ben}` }).click()
  await expect(page).toHaveURL((url) => url.pathname === '/profile')
  await expect(page.getByText(ben).first()).toBeVisible()
})

test('a code confirms who the customer is before they download their data', async ({
  page,
  sandbox,
}) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  await makeSessionsOlder(email, 11)
  await page.getByRole('link', { name: 'Download my data' }).click()
  await expect(page.getByRole('heading', { name: 'Confirm that it’s you' })).toBeVisible()
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page).toHaveTitle(/^Check your inbox/)
  await enter(page, await codeMailedTo(sandbox, email))
  await expect(page.getByRole('status')).toContainText('You can download your data')
})
