import { describe, expect, test } from 'vitest'
import { findUserByEmail } from '../domain/users'
import type { Intent } from '../model/state'
import { newConnect, newSession, newUser } from '../../testing/connect'

const overview: Intent = { type: 'viewSubscriptions' }
const userDetails = { email: 'new@example.com' }

const english = { lang: 'en', heading: 'Your plans' }
const german = { lang: 'de', heading: 'Deine Tarife' }
const spanish = { lang: 'es', heading: 'Tus planes' }

const readPage = ({ text }: { text: string }) => ({
  lang: /<html lang="(\w+)"/.exec(text)?.[1],
  heading: /<h1>([^<]*)/.exec(text)?.[1],
})

describe('the language of a page', () => {
  test.each([
    ['de-DE', undefined, german],
    ['de-AT', 'en-US', german],
    ['de', 'en-US', german],
    ['es-MX', 'de', spanish],
    ['es-419', 'de', spanish],
    ['en-GB', 'de', english],
    // A language that the pages do not speak counts as missing.
    ['fr-FR', 'es', spanish],
    ['fr-FR', 'fr-FR, fr;q=0.9, de-CH;q=0.8, en;q=0.7', german],
    ['fr-FR', 'it, es;q=0, *;q=0.5', english],
    ['fr-FR', undefined, english],
    ['nonsense', 'en_US, ;q=1, -', english],
  ])(
    'is for %s and Accept-Language %s the one of $lang',
    async (preferredLocale, accepted, page) => {
      const { gigs, openBrowser } = newConnect()
      const { url } = newSession(gigs, overview, { user: newUser(gigs, { preferredLocale }) })
      expect(readPage(await openBrowser(accepted).open(url))).toEqual(page)
    },
  )

  test('comes from userDetails', async () => {
    const { gigs, openBrowser } = newConnect()
    const details = { ...userDetails, preferredLocale: 'es-MX' }
    const { url } = newSession(gigs, overview, { userDetails: details })
    expect(readPage(await openBrowser('de').open(url))).toEqual(spanish)
    expect(findUserByEmail(gigs, userDetails.email)?.preferredLocale).toBe('es-MX')
  })

  test.each([
    ['de-CH, en;q=0.5', german, 'de-CH'],
    [undefined, english, 'en-US'],
    ['*', english, 'en-US'],
  ])('comes from %s if userDetails have none', async (accepted, page, preferredLocale) => {
    const { gigs, openBrowser } = newConnect()
    const { url } = newSession(gigs, overview, { userDetails })
    expect(readPage(await openBrowser(accepted).open(url))).toEqual(page)
    expect(findUserByEmail(gigs, userDetails.email)?.preferredLocale).toBe(preferredLocale)
  })

  test('is the one of the browser on pages without a session', async () => {
    const { openBrowser } = newConnect()
    const page = await openBrowser('es-ES').open('http://127.0.0.1:4000/portal/s/csn_none/overview')
    expect(readPage(page)).toEqual({ lang: 'es', heading: 'Esta página no existe' })
  })

  test('is the one of the user on pages before and after a session', async () => {
    const { gigs, openBrowser } = newConnect()
    const user = newUser(gigs, { preferredLocale: 'de-DE' })
    const { url } = newSession(gigs, overview, { user, callbackUrl: null })
    const browser = openBrowser('es')
    const preview = await browser.open(url, { headers: { 'sec-fetch-dest': 'iframe' } })
    expect(readPage(preview).heading).toBe('Öffne diesen Link in deinem Browser')
    const page = await browser.open(url)
    const ended = await browser.submit(page.url.replace('/overview', '/leave'), {})
    expect(readPage(ended)).toEqual({ lang: 'de', heading: 'Du hast diese Seite verlassen' })
  })

  test('leaves the sandbox bar in English', async () => {
    const { gigs, openBrowser } = newConnect()
    const user = newUser(gigs, { preferredLocale: 'de-DE' })
    const { url } = newSession(gigs, overview, { user })
    const { text } = await openBrowser().open(url)
    expect(text).toContain('<section class="bar" lang="en"')
    expect(text).toMatch(/Schließen.*Sandbox: end this session as/s)
  })
})

test('a login speaks the language of the browser, and so does a new user', async () => {
  const { gigs, mails, openBrowser } = newConnect()
  const plan = { plan: 'pln_none' }
  const { url } = newSession(gigs, {
    type: 'checkoutNewSubscription',
    checkoutNewSubscription: plan,
  })
  const browser = openBrowser('es-CO, en;q=0.9')
  const page = await browser.open(url)
  expect(page.text).toContain('<h1>Inicia sesión</h1>')
  expect((await browser.submit(page.url, {})).text).toContain('Escribe tu correo electrónico.')
  const codePage = await browser.submit(page.url, { email: userDetails.email })
  expect(codePage.text).toContain('seis dígitos a <strong>new@example.com</strong>. Es válido')
  const [mail] = mails
  expect(mail?.subject).toMatch(/^\d{6} es tu código de Sandbox Mobile$/)
  expect(mail?.text).toMatch(/^Tu código es \d{6}\. .*\n\nSi no lo pediste/)
  const wrong = await browser.submit(codePage.url, { code: '1' })
  expect(wrong.text).toContain('Escribe los seis dígitos del correo.')
})
