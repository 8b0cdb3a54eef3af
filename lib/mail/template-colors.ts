import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Theme = 'light' | 'dark'

/**
 * The colors of each part of an e-mail, as names of app/theme.css: its text and its background. A part without a text
 * color only has a line of the second color.
 */
export const parts = {
  page: { color: 'foreground', background: 'background' },
  footer: { color: 'muted-foreground', background: 'background' },
  hero: { color: 'hero-foreground', background: 'hero' },
  card: { color: 'card-foreground', background: 'card' },
  quiet: { color: 'muted-foreground', background: 'card' },
  code: { color: 'accent-foreground', background: 'accent' },
  button: { color: 'primary-foreground', background: 'primary' },
} as const

export type Part = keyof typeof parts

/** The token of the hairlines. */
const LINE = 'border'

// Programs for e-mail know no CSS variables, so the values are read from the theme, once per process.
const PAIR = /--([\w-]+):\s*light-dark\(\s*(#[\da-f]{6})\s*,\s*(#[\da-f]{6})\s*\)/gi
let cached: Map<string, Record<Theme, string>> | null = null

function themeColors(): Map<string, Record<Theme, string>> {
  cached ??= new Map(
    [...readFileSync(join(process.cwd(), 'app/theme.css'), 'utf8').matchAll(PAIR)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }],
    ),
  )
  return cached
}

/** Returns the value of a token in a theme. @throws Error if app/theme.css does not have it as two hex values */
export function colorOf(token: string, theme: Theme): string {
  const color = themeColors().get(token)
  if (!color) {
    throw new Error(`app/theme.css has no color --${token} as light-dark() of two hex values`)
  }
  return color[theme]
}

/**
 * Returns the attributes of an element with the colors of a part: those of the light theme, and the class for the dark
 * one. `only` leaves out the other color, for text on the background of an outer element.
 */
export function paint(part: Part, only?: 'color') {
  const { color, background } = parts[part]
  return {
    className: only ? `${part}-text` : part,
    style: {
      color: colorOf(color, 'light'),
      ...(only ? {} : { backgroundColor: colorOf(background, 'light') }),
    },
  }
}

/** Returns the attributes of an element with a hairline above it. */
export const paintLine = () => ({
  className: 'line',
  style: { borderTop: `1px solid ${colorOf(LINE, 'light')}` },
})

/** Returns the rules of the dark theme: for programs that know the theme of the device, and for Outlook on the web. */
export function darkRules(): string {
  const rules = Object.entries(parts).flatMap(([part, { color, background }]) => {
    const text = `color:${colorOf(color, 'dark')}!important`
    return [
      [`.${part}`, `background-color:${colorOf(background, 'dark')}!important;${text}`],
      [`.${part}-text`, text],
    ]
  })
  rules.push(['.line', `border-color:${colorOf(LINE, 'dark')}!important`])
  const media = rules.map(([name, rule]) => `${name}{${rule}}`).join('')
  const outlook = rules.map(([name, rule]) => `[data-ogsc] ${name}{${rule}}`).join('')
  return `@media (prefers-color-scheme:dark){${media}}${outlook}`
}
