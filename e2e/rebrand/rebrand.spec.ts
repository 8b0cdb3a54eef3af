import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { signInByEmail, signInByOpenId } from '../pages/sign-in'
import { newEmail } from '../sandbox'
import { collectServed, readBrand } from './served'

const brand = readBrand()

test('no page for visitors shows the old brand', async ({ page, context }) => {
  const served = collectServed(context, brand)
  await crawl(page, [
    '/',
    '/plans',
    '/sign-in',
    '/nothing-here',
    '/connect/callback',
    '/go/nothing',
  ])
  await expect(page.locator('body')).not.toBeEmpty()
  for (const path of ['/robots.txt', '/sitemap.xml', '/manifest.webmanifest', '/failed-page.css']) {
    await page.goto(path)
  }
  expect(served.addresses.size).toBeGreaterThan(15)
  await page.goto('/')
  await expect(page).toHaveTitle(new RegExp(brand.name))
  await served.expectNothingOld()
})

for (const scenario of ['empty', 'three-active', 'payment-refunded', 'porting-declined']) {
  test(`no page of a customer shows the old brand: ${scenario}`, async ({
    page,
    context,
    sandbox,
  }) => {
    const served = collectServed(context, brand)
    const { email } = await sandbox.customer(scenario)
    await signInByOpenId(page, email)
    await crawl(page, ['/dashboard', '/plans', '/profile', '/payments'])
    await openConnect(page)
    await served.expectNothingOld()
  })
}

test('no email and no page of the sandbox shows the old brand', async ({
  page,
  context,
  sandbox,
}) => {
  const served = collectServed(context, brand)
  const email = newEmail()
  await signInByEmail(page, sandbox, email, '/profile')
  const mailbox = await page.goto(`${sandbox.origin}/mailbox.json?to=${email}`)
  expect(await mailbox?.text()).toContain(brand.name)
  for (const path of [`/mailbox?to=${email}`, '/sandbox', '/portal/entry']) {
    await page.goto(sandbox.origin + path)
    await expect(page.locator('body')).toContainText(brand.name)
  }
  await served.expectNothingOld()
})

test('no error page shows the old brand', async ({ request, context }) => {
  const served = collectServed(context, brand)
  for (const [path, headers] of [
    ['/sign-in', { origin: 'https://evil.example' }],
    ['/sign-in', { 'next-action': 'a'.repeat(42) }],
    ['/sign-in', {}],
  ] as const) {
    const multipart = { $ACTION_ID_a: '' }
    const response = await request.post(path, {
      headers: { accept: 'text/html', ...headers },
      multipart,
    })
    expect(response.status()).toBeGreaterThanOrEqual(400)
    served.check(path, await response.text())
  }
  await served.expectNothingOld()
})

test('all images are drawn from the new files', async ({ page }) => {
  await page.goto('/')
  const icons = await page
    .locator('link[rel*=icon]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  const preview = page.locator('meta[property="og:image"]')
  await expect(preview).toHaveAttribute('content', /\/brand\/social-en\.png$/)
  const paths = [
    ...icons,
    ...manifest.icons.map(({ src }: { src: string }) => src),
    '/brand/social-en.png',
    '/brand/social-de.png',
    '/brand/social-es.png',
    '/brand/mail.png',
    '/brand/mail-frond.png',
  ]
  expect(paths.length).toBeGreaterThanOrEqual(9)
  for (const path of paths) {
    const colors = await colorsOfImage(page, path)
    expect(
      colors.filter((color) => brand.old.colors.includes(color)),
      path,
    ).toEqual([])
    const least = path.endsWith('mail-frond.png') ? 1 : 2 // that drawing has one color
    const found = colors.filter((color) => brand.colors.includes(color))
    expect(found.length, path).toBeGreaterThanOrEqual(least)
  }
})

/** Opens these pages, and the pages of app and sandbox that they link to: two of each kind. */
async function crawl(page: Page, paths: string[]): Promise<void> {
  const origin = process.env['E2E_SANDBOX_URL'] ?? ''
  const kinds = new Map<string, number>()
  const known = new Set<string>()
  const isWanted = (path: string) => {
    if (known.has(path)) return false
    known.add(path)
    const count = (kinds.get(kindOf(path)) ?? 0) + 1
    kinds.set(kindOf(path), count)
    return count <= 2 && !path.startsWith('/profile/data')
  }
  const queue = paths.filter(isWanted)
  for (const path of queue) {
    await page.goto(path)
    const links = await page
      .locator(`a[href^="/"], a[href^="${origin}"]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    queue.push(...links.filter(isWanted))
  }
}

/** Returns a path without the values in it. */
const kindOf = (path: string) =>
  path
    .replace(/#.*/, '')
    .replaceAll(/=[^&]*/g, '=')
    .replaceAll(/[a-z]+_\w+/g, '*')

/** Opens the first page of Connect for each kind of action on the dashboard. */
async function openConnect(page: Page): Promise<void> {
  const forms = page.locator('form[data-intent]:has(button:enabled)')
  await page.goto('/dashboard')
  await expect(forms.first()).toBeAttached()
  const names = await forms.evaluateAll((all) =>
    all.map((form) => form.getAttribute('data-intent') ?? ''),
  )
  for (const name of new Set(names)) {
    await page.goto('/dashboard')
    // The button may be in a closed menu.
    const button = page.locator(`form[data-intent="${name}"] button:enabled`).first()
    await button.evaluate((element: HTMLButtonElement) => element.click())
    await expect(page).toHaveURL(/\/(portal|checkout)\//)
    await expect(page.locator('body')).toContainText(`Gigs Connect for ${brand.name}`)
  }
}

/** Returns the colors of all opaque pixels of an image. */
function colorsOfImage(page: Page, path: string): Promise<string[]> {
  return page.evaluate(async (address) => {
    const image = new Image()
    image.src = new URL(address, location.href).pathname
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const drawing = canvas.getContext('2d')
    drawing?.drawImage(image, 0, 0)
    const { data = [] } = drawing?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    const colors = new Set<string>()
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue
      const channels = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
      colors.add(`#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`)
    }
    return [...colors]
  }, path)
}
