import { expect, type BrowserContext, type Response } from '@playwright/test'

export type Brand = {
  name: string
  colors: string[]
  old: { texts: string[]; colors: string[] }
}

/** Returns the new brand and what is left of the old one; see `scripts/rebrand.ts`. */
export function readBrand(): Brand {
  const given = process.env['E2E_BRAND']
  if (given) return JSON.parse(given)
  throw new Error('Run this test with `npm run rebrand`.')
}

const IS_TEXT = /text|json|javascript|xml|svg/

/** Collects everything that app and sandbox send to a browser, and finds what is left of the old brand in it. */
export function collectServed(context: BrowserContext, { old }: Brand) {
  const reading: Promise<void>[] = []
  const findings = new Set<string>()
  const addresses = new Set<string>()

  async function read(response: Response) {
    const { pathname } = new URL(response.url())
    addresses.add(pathname)
    const headers = JSON.stringify(await response.allHeaders())
    // A redirect and a response that a navigation aborted have no body.
    const body = IS_TEXT.test(headers) ? await response.text().catch(() => '') : ''
    check(pathname, headers + body)
  }

  function check(address: string, text: string): void {
    for (const oldText of old.texts) {
      if (text.toLowerCase().includes(oldText.toLowerCase())) findings.add(`${address}: ${oldText}`)
    }
    const used = new Set(colorsIn(text))
    for (const color of old.colors) if (used.has(color)) findings.add(`${address}: ${color}`)
  }

  context.on('response', (response) => void reading.push(read(response)))
  return {
    check,
    addresses,
    /** Checks that nothing of the old brand was served. */
    async expectNothingOld() {
      await Promise.all(reading)
      expect([...findings].toSorted()).toEqual([])
    },
  }
}

// Stylesheets are minified, so a color may have three digits.
const colorsIn = (text: string) =>
  (text.match(/#[0-9a-f]{3}(?:[0-9a-f]{3})?\b/gi) ?? []).map((color) => {
    const digits = color.slice(1).toLowerCase()
    return digits.length === 6 ? `#${digits}` : `#${digits.replaceAll(/./g, '$&$&')}`
  })
