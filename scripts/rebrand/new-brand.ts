import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brand } from '../../lib/brand'
import { brand as de } from '../../lib/i18n/catalogs/de/brand'
import { brand as en } from '../../lib/i18n/catalogs/en/brand'
import { brand as es } from '../../lib/i18n/catalogs/es/brand'

const COLOR = /#[0-9a-f]{6}\b/gi

// With characters that HTML, emails and addresses treat in a special way.
export const NEW = { name: 'Sky & Lark, Inc.', word: 'skylark', tagline: 'Calls from above' }
export const oldWord = brand.name.toLowerCase()
export const oldTaglines: readonly string[] = [en.tagline, de.tagline, es.tagline]

/** Returns the files of a repository that hold the brand. */
export function brandFiles(folder: string): string[] {
  const drawings = readdirSync(join(folder, 'public/brand')).map((name) => `public/brand/${name}`)
  const words = ['en', 'de', 'es'].map((language) => `lib/i18n/catalogs/${language}/brand.ts`)
  return ['lib/brand.ts', ...words, 'app/theme.css', ...drawings].filter((file) =>
    existsSync(join(folder, file)),
  )
}

/** Changes a file as docs/customizing.md describes. */
export function rebrandFile(path: string): void {
  const text = readFileSync(path, 'utf8')
    .replaceAll(`'${brand.name}'`, () => `'${NEW.name}'`)
    .replaceAll(new RegExp(oldWord, 'gi'), NEW.word)
    .replaceAll(COLOR, newColor)
  const rebranded = oldTaglines.reduce((done, old) => done.replaceAll(old, NEW.tagline), text)
  writeFileSync(path, rebranded)
}

/** Returns the colors in the brand of a repository, except for grays. */
export function colorsOf(folder: string): string[] {
  return brandFiles(folder).flatMap((file) => colorsIn(readFileSync(join(folder, file), 'utf8')))
}

function colorsIn(text: string): string[] {
  const found = (text.match(COLOR) ?? []).map((color) => color.toLowerCase())
  return found.filter((color) => newColor(color) !== color)
}

/** Swaps the channels of a color. Grays stay as they are. */
export function newColor(color: string): string {
  const [red, green, blue] = [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)]
  return `#${blue}${red}${green}`.toLowerCase()
}
