import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brand } from '../lib/brand'
import { findBrowser } from './test-browser'

// npm run rebrand: changes a copy of the repository as docs/customizing.md describes, and checks all that it serves.

const folder = mkdtempSync(join(tmpdir(), 'connect-rebrand-'))
const COLOR = /#[0-9a-f]{6}\b/gi

// With characters that HTML, emails and addresses treat in a special way.
const NEW = { name: 'Sky & Lark, Inc.', word: 'skylark', tagline: 'Calls from above' }
const oldWord = brand.name.toLowerCase()

copyRepository()
const brandFiles = ['lib/brand.ts', 'app/theme.css', ...drawings()]
const colors = new Set(brandFiles.flatMap((file) => colorsIn(readFileSync(file, 'utf8'))))
for (const file of brandFiles) change(file)

const variables = {
  E2E_BROWSER: findBrowser(),
  E2E_BRAND: JSON.stringify({
    name: NEW.name,
    colors: [...colors].map(newColor),
    old: { texts: [oldWord, brand.tagline], colors: [...colors] },
  }),
}
const config = ['--config', 'e2e/rebrand/playwright.config.ts']
const code =
  run(['node_modules/next/dist/bin/next', 'build']) ||
  run(['--import', 'tsx', 'scripts/e2e.ts', ...config, ...process.argv.slice(2)])
if (code === 0) rmSync(folder, { recursive: true })
else console.log(`The rebranded copy is in ${folder}.`)
process.exitCode = code

function copyRepository(): void {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  for (const file of files.trim().split('\n')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(file, join(folder, file))
  }
  for (const packages of ['node_modules', 'sandbox/node_modules'].filter(existsSync)) {
    linkFolder(packages)
  }
}

// Links each file, because the bundler follows no links to folders outside of its own.
function linkFolder(path: string): void {
  mkdirSync(join(folder, path), { recursive: true })
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === '.cache') continue
    const from = join(path, entry.name)
    const to = join(folder, from)
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
    else if (entry.isDirectory()) linkFolder(from)
    else linkOrCopy(from, to)
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to) // the temporary folder is on another disk
  }
}

function drawings(): string[] {
  return readdirSync('public/brand').map((name) => `public/brand/${name}`)
}

function change(file: string): void {
  const text = readFileSync(file, 'utf8')
    .replaceAll(`'${brand.name}'`, () => `'${NEW.name}'`)
    .replaceAll(new RegExp(oldWord, 'gi'), NEW.word)
    .replaceAll(brand.tagline, NEW.tagline)
    .replaceAll(COLOR, newColor)
  writeFileSync(join(folder, file), text)
}

/** Returns the colors in a text, except for grays. */
function colorsIn(text: string): string[] {
  const found = (text.match(COLOR) ?? []).map((color) => color.toLowerCase())
  return found.filter((color) => newColor(color) !== color)
}

/** Swaps the channels of a color. Grays stay as they are. */
function newColor(color: string): string {
  const [red, green, blue] = [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)]
  return `#${blue}${red}${green}`.toLowerCase()
}

function run(args: string[]): number {
  const env = { ...process.env, ...variables }
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit', env }).status ?? 1
}
