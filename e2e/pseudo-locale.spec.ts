import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { chooseLanguage, customerPages, visitorPages } from './pages/languages'
import { signInByOpenId } from './pages/sign-in'
import { authorized, origin } from './sandbox'

test('the pseudo-locale shows no text that is not in a catalog, from right to left', async ({
  page,
  context,
  baseURL,
  request,
  sandbox,
}) => {
  const { email, subscriptions } = await sandbox.customer('active')
  await signInByOpenId(page, email)
  const names = await catalogTexts(request)
  const paths = [...visitorPages.filter((path) => path !== '/sign-in'), ...customerPages]
  const untranslated: string[] = []
  for (const each of paths) {
    const path = each === 'line' ? `/subscriptions/${subscriptions[0]}` : each
    await chooseLanguage(context, 'en', baseURL)
    await page.goto(path)
    const english = new Set(await textsOf(page))
    await chooseLanguage(context, 'en-XA', baseURL)
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    const same = (await textsOf(page)).filter((text) => english.has(text) && /[a-z]{3}/i.test(text))
    untranslated.push(...same.filter((text) => !names.has(text) && !isData(text)))
  }
  expect(untranslated).toEqual([])
})

/** Returns whether a text is an address, a date, a list of countries, or the name of the brand, a card or a product. */
function isData(text: string): boolean {
  const isName =
    /^(Alex Morgan|Fernline|Visa|eSIM|SIM|IMEI|English|Deutsch|Español|and|Sandbox ID|Chrome on Linux)$/.test(
      text,
    )
  const isAmount = /^[\d.]+ min$/.test(text)
  const isDate = /^[A-Z][a-z]{2,8} \d{1,2}(, \d{4}.*)?$/.test(text)
  const isAddress = /@|\n/.test(text)
  return (
    isName ||
    isAmount ||
    isDate ||
    isAddress ||
    text.split(', ').every((name) => countries.has(name))
  )
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
const countries = new Set(
  letters.flatMap((first) => letters.map((second) => countryNames.of(first + second))),
)

const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isText = !node.parentElement?.closest('script, style, option')
      if (isText) texts.push(node.textContent?.trim() ?? '')
    }
    return texts
  })

/** Returns the names and descriptions of all plans and add-ons, which are not translated. */
async function catalogTexts(request: APIRequestContext): Promise<Set<string>> {
  type Item = { name: string; description: string | null }
  const lists: { items: Item[] }[] = await Promise.all(
    ['plans', 'addons'].map(async (kind) => {
      const response = await request.get(`${origin}/projects/dev/${kind}?limit=200`, authorized)
      expect(response.ok()).toBe(true)
      return response.json()
    }),
  )
  const items = lists.flatMap((list) => list.items)
  return new Set(items.flatMap(({ name, description }) => [name, description ?? '']))
}
