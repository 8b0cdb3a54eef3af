import { expect, test } from 'vitest'
import { brand } from '@/lib/brand'
import { colorOf, darkRules, paint, type Part, parts, type Theme } from '@/lib/mail/template-colors'

// As in app/theme.test.ts: the threshold of WCAG 2.2, 1.4.3.
const TEXT = 4.5

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [first, second].map(luminance).toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const themes: Theme[] = ['light', 'dark']
const pairs = themes.flatMap((theme) =>
  Object.entries(parts).map(([part, colors]) => ({ theme, part, colors })),
)

test.each(pairs)(
  'in the $theme theme, the text of $part has a contrast of at least 4.5',
  ({ theme, colors: { color, background } }) => {
    expect(contrast(colorOf(color, theme), colorOf(background, theme))).toBeGreaterThanOrEqual(TEXT)
  },
)

test.each(themes)('in the %s theme, the title is readable on the drawing behind it', (theme) => {
  const title = colorOf(parts.hero.color, theme)
  expect(contrast(title, brand.colors.mark)).toBeGreaterThanOrEqual(TEXT)
})

test('paints the light theme inline and the dark theme by class', () => {
  const part: Part = 'button'
  const { className, style } = paint(part)
  expect(style).toEqual({
    color: colorOf('primary-foreground', 'light'),
    backgroundColor: colorOf('primary', 'light'),
  })
  const dark = `background-color:${colorOf('primary', 'dark')}!important;color:${colorOf('primary-foreground', 'dark')}!important`
  expect(darkRules()).toContain(`.${className}{${dark}}`)
})

test('throws if the theme lacks a color', () => {
  expect(() => colorOf('nothing', 'light')).toThrow('app/theme.css has no color --nothing')
})
