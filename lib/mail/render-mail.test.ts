import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { brand } from '@/lib/brand'
import { legalDocuments } from '@/lib/brand-links'
import type { MessageContent } from '@/lib/mail/content'
import { renderMail as renderIn } from '@/lib/mail/render-mail'
import { PSEUDO_LOCALE } from '@/lib/i18n/locale'
import { translatorFor } from '@/lib/i18n/translator'

vi.mock('@/lib/env', () => ({ env: () => ({ APP_URL: 'https://app.example.com' }) }))

/** The name of the brand as it is in HTML. */
const brandName = renderToStaticMarkup(brand.name)

const full: MessageContent = {
  subject: 'Your order: Unlimited',
  preview: 'One step left.',
  title: 'Welcome aboard',
  paragraphs: ['Your plan is ready.', 'Install the eSIM.'],
  facts: [
    ['Plan', 'Unlimited'],
    ['Number', '+1 (959) 396-0383'],
  ],
  button: { label: 'Install eSIM', path: '/go/viewEsimInstallation?subscription=sub_1&a=b' },
  code: '482913',
  note: 'Keep your phone on Wi-Fi.',
}
const bare: MessageContent = {
  subject: 'Goodbye',
  preview: 'Your account is deleted.',
  title: 'Goodbye',
  paragraphs: ['Your account is deleted.'],
  facts: [],
  button: null,
}

const renderMail = (content: MessageContent, options?: { reason?: string; unsubscribe?: string }) =>
  renderIn(content, 'en-US', options)

const t = translatorFor('en-US')

const UNSUBSCRIBE = 'https://app.example.com/choices?token=abc'
const hrefsIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
const sourcesIn = (html: string) =>
  [...html.matchAll(/(?:src="|url\()([^")]*)/g)].map(([, source = '']) => source)

describe('the HTML part', () => {
  test('names its language, its subject and one heading', async () => {
    const { html } = await renderMail(full)
    expect(html).toContain('<html lang="en"')
    expect(html).toMatch(
      /<div role="article" aria-roledescription="e-mail" aria-label="Your order: Unlimited" lang="en"/,
    )
    expect(html).toContain('<title>Your order: Unlimited</title>')
    expect(html.match(/<h1[^>]*>([^<]*)</)?.[1]).toBe('Welcome aboard')
    expect(html.match(/<h\d/g)).toHaveLength(1)
  })

  test.each([
    ['Everyday 20 GB is active', 'Everyday 20\u00A0GB is active'],
    ['+1 (959) 396-0383 has moved', '+1\u00A0(959)\u00A0396\u20110383 has moved'],
    ['+49 151 234 56 has moved - done', '+49\u00A0151\u00A0234\u00A056 has moved - done'],
  ])('keeps amounts and numbers of a title on one line: %s', async (title, shown) => {
    const { html, text } = await renderMail({ ...full, title })
    expect(html).toContain(`>${shown}<`)
    expect(text).toContain(`${title}\n`)
  })

  test('starts with the preview, which no part of the body follows', async () => {
    const { html } = await renderMail(full)
    const [, body = ''] = html.split('<body')
    const text = body.replaceAll(/^[^>]*>|<[^>]+>/g, '')
    const [, after = ''] = text.split(/^One step left\.(?:\u{34F}\u{200C}\u{A0}){80}/u)
    expect(after.slice(0, brandName.length)).toBe(brandName)
  })

  test('contains every text of the message', async () => {
    const { html } = await renderMail(full)
    for (const text of [...full.paragraphs, ...full.facts.flat(), '482913', full.note ?? '']) {
      expect(html).toContain(`>${text}<`)
    }
  })

  test('has facts that a screen reader can read as a table, and no other table', async () => {
    const { html } = await renderMail(full)
    const tables = html.match(/<table[^>]*>/g) ?? []
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(1)
    expect(html).toMatch(/<th [^>]*scope="row"[^>]*>Plan<\/th><td [^>]*>Unlimited<\/td>/)
  })

  test('has only absolute addresses', async () => {
    const { html } = await renderMail(full, { unsubscribe: UNSUBSCRIBE })
    const addresses = [...hrefsIn(html), ...sourcesIn(html)]
    expect(addresses.length).toBeGreaterThan(6)
    expect(addresses.filter((address) => !/^https:\/\/\w/.test(address))).toEqual([])
    expect(hrefsIn(html)[0]).toBe(
      'https://app.example.com/go/viewEsimInstallation?subscription=sub_1&amp;a=b',
    )
  })

  test('has no button, code, note or facts if the message has none', async () => {
    const { html } = await renderMail(bare)
    expect(html).not.toContain('class="action"')
    expect(html).not.toContain('class="facts"')
    expect(html).not.toContain('class="code"')
    expect(html).not.toContain('undefined')
  })

  test('names the brand as text, so that it is readable without images', async () => {
    const { html } = await renderMail(bare)
    expect(html).toContain(`>${brandName}<`)
    const images = html.match(/<img [^>]*>/g) ?? []
    expect(images).toHaveLength(1)
    expect(images[0]).toContain('alt=""')
  })

  test('is small enough for Gmail, which cuts off messages at 102 KB', async () => {
    const { html } = await renderMail(full, { unsubscribe: UNSUBSCRIBE })
    expect(html.length).toBeLessThan(20_000)
  })
})

describe('hostile texts', () => {
  const HOSTILE = '<b>"x" & \'y\'</b>'
  const ESCAPED = '&lt;b&gt;&quot;x&quot; &amp; &#x27;y&#x27;&lt;/b&gt;'

  test('are escaped in every place of the HTML part', async () => {
    const { html } = await renderMail({
      subject: HOSTILE,
      preview: HOSTILE,
      title: HOSTILE,
      paragraphs: [HOSTILE],
      facts: [[HOSTILE, HOSTILE]],
      button: { label: HOSTILE, path: `/${HOSTILE}` },
      code: HOSTILE,
      note: HOSTILE,
    })
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('"x"')
    expect(html.split(ESCAPED)).toHaveLength(12)
    expect(hrefsIn(html)[0]).toBe(`https://app.example.com/${ESCAPED}`)
  })

  test('can neither forge lines of the text part nor turn its direction around', async () => {
    const { text, subject, html } = await renderMail({
      ...bare,
      subject: 'Hi\r\nBcc: eve@evil.example',
      facts: [['Line', 'Ada\nPay here: https://evil.example\u202Egnp']],
    })
    expect(subject).toBe('Hi Bcc: eve@evil.example')
    expect(text).toContain('\nLine: Ada Pay here: https://evil.example gnp\n')
    expect(html).not.toContain('\u202E')
  })

  test.each(['https://evil.example', 'evil', ''])(
    'throws if the button leads to "%s", which is no path',
    async (path) => {
      await expect(renderMail({ ...bare, button: { label: 'Go', path } })).rejects.toThrow('path')
    },
  )
})

describe('the text part', () => {
  test('contains the whole message', async () => {
    const { text } = await renderMail(full, { reason: 'You get this because you ordered.' })
    const documents = legalDocuments().map(
      ({ name, href }) => `${t(`brand.legal.${name}.title`)}: ${href}`,
    )
    expect(text).toBe(
      [
        'Welcome aboard',
        '',
        'Your plan is ready.',
        '',
        'Install the eSIM.',
        '',
        'Plan: Unlimited',
        'Number: +1 (959) 396-0383',
        '',
        '482913',
        '',
        'Install eSIM: https://app.example.com/go/viewEsimInstallation?subscription=sub_1&a=b',
        '',
        'Keep your phone on Wi-Fi.',
        '',
        '-- ',
        `${brand.name}. ${t('brand.tagline')}.`,
        'You get this because you ordered.',
        '',
        'Help: https://app.example.com/help',
        ...documents,
        '',
      ].join('\n'),
    )
  })

  test('has no gaps where the message has nothing', async () => {
    const { text } = await renderMail(bare)
    expect(text).toMatch(/^Goodbye\n\nYour account is deleted\.\n\n-- \n/)
    expect(text).not.toMatch(/\n{3}|null|undefined/)
  })
})

describe('another language', () => {
  test('is named in the HTML part, and that of the footer in both parts', async () => {
    const { html, text } = await renderIn(full, 'de-DE', { unsubscribe: UNSUBSCRIBE })
    expect(html).toContain('<html lang="de" dir="ltr"')
    expect(html).toMatch(/aria-roledescription="E-Mail" aria-label="[^"]*" lang="de" dir="ltr"/)
    expect(html).toContain(`weil du bei ${brandName} bist.`)
    expect(text).toContain(`weil du bei ${brand.name} bist.`)
    for (const part of [html, text]) {
      expect(part).toContain('Auswählen, welche E-Mails du bekommst')
      expect(part).toContain(translatorFor('de-DE')('brand.tagline'))
    }
  })

  test('that runs from right to left turns the layout around', async () => {
    const { html } = await renderIn(full, PSEUDO_LOCALE)
    expect(html).toContain('<html lang="en" dir="rtl"')
    expect(html).toMatch(/<th [^>]*align="right"[^>]*>Plan<\/th><td [^>]*align="left"/)
    expect(html).toMatch(/background-position:left bottom/)
  })
})

describe('the choice of e-mails', () => {
  test('is a link in both parts, and in the headers that programs for e-mail read', async () => {
    const { html, text, headers } = await renderMail(full, { unsubscribe: UNSUBSCRIBE })
    expect(hrefsIn(html)).toContain(UNSUBSCRIBE)
    expect(text).toContain(`\nChoose which e-mails you get: ${UNSUBSCRIBE}\n`)
    expect(headers).toEqual({
      'List-Unsubscribe': `<${UNSUBSCRIBE}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  test('is absent from a message that everybody must get', async () => {
    const { html, text, headers } = await renderMail(full)
    expect(html + text).not.toContain('Choose which')
    expect(headers).toEqual({})
  })
})

describe('the colors', () => {
  const theme = readFileSync('app/theme.css', 'utf8')
  const values = new Set([...theme.matchAll(/#[\da-f]{6}\b/g)].map(([color]) => color))

  test('are those of the theme, and no CSS variables', async () => {
    const { html } = await renderMail(full)
    expect(html).not.toContain('var(--')
    const used = [...html.matchAll(/[:\s](#[\da-f]{3,8})\b/gi)].map(([, color = '']) => color)
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((color) => !values.has(color))).toEqual([])
  })

  test('follow the theme of the device, and are declared for both', async () => {
    const { html } = await renderMail(full)
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain('@media (prefers-color-scheme:dark)')
  })

  test('have a class of the dark theme wherever they are set', async () => {
    const { html } = await renderMail(full, { unsubscribe: UNSUBSCRIBE })
    const [head = '', body = ''] = html.split('</head>')
    const painted = [...body.matchAll(/<\w+ [^>]*style="[^"]*#[\da-f]{6}[^"]*"[^>]*>/g)]
    expect(painted.length).toBeGreaterThan(10)
    const unknown = painted.filter(([tag]) => {
      const names = /class="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []
      return !names.some((name) => head.includes(`.${name}{`))
    })
    expect(unknown).toEqual([])
  })
})
