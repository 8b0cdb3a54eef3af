import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The thresholds of WCAG 2.2, 1.4.3 and 1.4.11.
const TEXT = 4.5
const NON_TEXT = 3

const css = readFileSync('app/theme.css', 'utf8')
const PAIR = /--([\w-]+):\s*light-dark\(\s*(#[\da-f]{6})\s*,\s*(#[\da-f]{6})\s*\)/gi
const colors = new Map(
  [...css.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

type Theme = 'light' | 'dark'

function colorOf(name: string, theme: Theme): string {
  const color = colors.get(name)
  if (!color) throw new Error(`app/theme.css has no color --${name}`)
  return color[theme]
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(first: string, second: string, theme: Theme): number {
  const [dark = 0, light = 0] = [first, second]
    .map((name) => luminance(colorOf(name, theme)))
    .toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const combine = (fronts: string[], backs: string[]) =>
  fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]))

const surfaces = ['background', 'card', 'muted']
const texts: [front: string, back: string][] = [
  ...combine(['foreground', 'muted-foreground'], surfaces),
  ...combine(['primary', 'destructive', 'warning'], ['background', 'card']),
  ...combine(['card-foreground', 'popover-foreground'], ['card', 'popover']),
  ...combine(['foreground', 'primary', 'accent-foreground'], ['accent']),
  ...combine(['foreground', 'warning'], ['warning-muted']),
  ...combine(['foreground', 'destructive'], ['destructive-muted']),
  ...combine(['hero-foreground', 'hero-muted', 'highlight'], ['hero']),
  ['primary-foreground', 'primary'],
  ['primary-foreground', 'primary-hover'],
  ['secondary-foreground', 'secondary'],
  ['destructive-foreground', 'destructive'],
  ['highlight-foreground', 'highlight'],
]

const nonTexts: [front: string, back: string][] = [
  ...combine(['input', 'ring'], ['background', 'card']),
  ...combine(['meter', 'meter-low', 'meter-empty'], ['meter-track']),
  ...combine(['meter-track'], ['background', 'card']),
  ...combine(['chart-1', 'chart-2', 'chart-3'], ['card']),
]

const themes: Theme[] = ['light', 'dark']

test.each(themes.flatMap((theme) => texts.map(([front, back]) => [theme, front, back] as const)))(
  'in the %s theme, text in %s on %s has a contrast of at least 4.5',
  (theme, front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(TEXT)
  },
)

test.each(
  themes.flatMap((theme) => nonTexts.map(([front, back]) => [theme, front, back] as const)),
)('in the %s theme, %s on %s has a contrast of at least 3', (theme, front, back) => {
  expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(NON_TEXT)
})

test('every color of the theme is in a pair, or only decorates', () => {
  const decorations = new Set(['border'])
  const paired = new Set([...texts, ...nonTexts].flat())
  const unpaired = [...colors.keys()].filter((name) => !paired.has(name) && !decorations.has(name))
  expect(unpaired).toEqual([])
})

test('every color of the theme is written as light-dark() with two hex values', () => {
  const declared = [...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name)
  const others = new Set(['radius', 'font-body', 'font-heading'])
  expect(declared.filter((name) => !others.has(name ?? ''))).toEqual([...colors.keys()])
})

test('computes the contrast as WCAG does', () => {
  expect((luminance('#ffffff') + 0.05) / (luminance('#000000') + 0.05)).toBeCloseTo(21)
})
