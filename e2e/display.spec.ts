import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signInByOpenId } from './pages/sign-in'

test.describe('with forced colors', () => {
  test('the current page is underlined in the navigation', async ({ page, sandbox }) => {
    const { email } = await sandbox.customer('active')
    await signInByOpenId(page, email, { path: '/payments' })
    await page.emulateMedia({ forcedColors: 'active' })
    const links = page.getByRole('banner').getByRole('navigation').getByRole('link')
    const lines = await links.evaluateAll((all) =>
      all.map((link) => [link.textContent, getComputedStyle(link).textDecorationLine]),
    )
    expect(lines.filter(([, line]) => line === 'underline')).toEqual([['Payments', 'underline']])
  })

  test('a meter shows what is left, and its border', async ({ page, sandbox }) => {
    const { email } = await sandbox.customer('active')
    await signInByOpenId(page, email)
    await page.emulateMedia({ forcedColors: 'active' })
    const meter = page.locator('meter.meter').first()
    await meter.evaluate((element) => element.setAttribute('value', '0.5'))
    await meter.evaluate((element) => element.setAttribute('max', '1'))
    const picture = await meter.screenshot()
    const [filled, empty, ...edge] = await colorsOf(page, picture, [0.25, 0.75, -1, -2, -3])
    expect(contrast(filled, empty)).toBeGreaterThanOrEqual(3)
    const border = Math.max(...edge.map((color) => contrast(color, empty)))
    expect(border).toBeGreaterThanOrEqual(3)
  })

  test('notices have a border', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/sign-in?error=Verification')
    const notice = page.getByRole('alert').first()
    await expect(notice).toHaveCSS('border-top-style', 'solid')
    await expect(notice).toHaveCSS('border-top-width', '1px')
  })
})

test('the first page has the fonts of the brand, and loads those for other letters only if they occur', async ({
  page,
}) => {
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname)
  })
  await page.goto('/')
  const loaded = await page.evaluate(async () => {
    const faces = await document.fonts.ready
    return [...faces].flatMap(({ family, status }) => (status === 'loaded' ? [family] : []))
  })
  const used = await page.evaluate(() =>
    ['body', 'h1'].map((selector) => {
      const element = document.querySelector(selector)
      return element ? getComputedStyle(element).fontFamily.split(',')[0] : null
    }),
  )
  expect(new Set(loaded)).toEqual(new Set(used))
  expect(fonts).toHaveLength(2)
  const preloads = page.locator('link[rel="preload"][as="font"]')
  const hrefs = await preloads.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(hrefs)).toEqual(new Set(fonts))
})

/**
 * Returns colors of a picture in the middle of its height, at these parts of its width. Negative numbers are pixels from
 * its right end.
 */
async function colorsOf(page: Page, png: Buffer, parts: number[]): Promise<number[][]> {
  const blank = await page.context().newPage() // the policy of our pages allows no data: images
  return blank.evaluate(
    async ({ url, at }) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob())
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      return at.map((part) => [
        ...(context?.getImageData(
          part < 0 ? bitmap.width + part : part * bitmap.width,
          bitmap.height / 2,
          1,
          1,
        ).data ?? []),
      ])
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, at: parts },
  )
}

function contrast(first: number[] = [], second: number[] = []): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.describe('with text at 200 percent on 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('no page without sign-in scrolls sideways', async ({ page }) => {
    for (const path of ['/', '/plans', '/plans/pln_0everyday', '/sign-in', '/nowhere']) {
      await expectNoOverflow(page, path)
    }
  })

  test('no page of a customer scrolls sideways', async ({ page, sandbox }) => {
    const { email, subscriptions } = await sandbox.customer('payment-failed')
    await signInByOpenId(page, email)
    for (const path of [
      '/dashboard',
      `/subscriptions/${subscriptions[0]}`,
      '/plans',
      '/plans/pln_0everyday/order',
      '/payments',
      '/profile',
      '/messages',
      '/go/cancelSubscription',
    ]) {
      await expectNoOverflow(page, path)
    }
  })

  for (const scenario of ['three-active', 'porting-declined', 'payment-history']) {
    test(`the pages of a customer with ${scenario} do not scroll sideways`, async ({
      page,
      sandbox,
    }) => {
      const { email } = await sandbox.customer(scenario)
      await signInByOpenId(page, email)
      await expectNoOverflow(page, '/dashboard')
      await expectNoOverflow(page, '/payments')
    })
  }
})

async function expectNoOverflow(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const tooWide = await page.evaluate(() => {
    const root = document.documentElement
    root.style.fontSize = '200%'
    if (root.scrollWidth <= root.clientWidth) return []
    const isTooWide = (element: Element) =>
      element.getBoundingClientRect().right > root.clientWidth + 1
    return [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => isTooWide(element) && ![...element.children].some(isTooWide))
      .map(({ outerHTML }) => outerHTML.slice(0, 200))
  })
  expect(tooWide, path).toEqual([])
}

for (const [timezoneId, zone] of [
  ['America/Los_Angeles', / P[SD]T/],
  ['Asia/Kolkata', /GMT\+5:30/],
] as const) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('times are in the time zone of the customer, which they name', async ({
      page,
      sandbox,
    }) => {
      const { email } = await sandbox.customer('active')
      await page.goto('/')
      const before = await page.evaluate(hourOf)
      await signInByOpenId(page, email, { path: '/profile' })
      await page.reload()
      const session = page.locator('[data-session]').first()
      await expect(session).toContainText(zone)
      const times = [before, await page.evaluate(hourOf)].map((hour) =>
        hour.replace(/\s/, ':\\d\\d\\s'),
      )
      await expect(session).toContainText(new RegExp(`\\b(${times.join('|')})`))
    })
  })
}

/** Returns the hour in the time zone of the browser: `3 PM`. */
const hourOf = () => new Date().toLocaleString('en-US', { hour: 'numeric' })
