// @ts-check
// Copies everything that the container image holds, except Node.js, to an empty folder, from the build in .next:
//   node scripts/assemble.mjs <folder>
// Prints its size, and fails if it is too large or contains a package that only builds and tests need.
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { bundleDoctor } from './doctor.mjs'

/** Commands of the image, besides the server and the doctor. What they import and read is traced and copied. */
const COMMANDS = ['scripts/migrate.mjs', 'scripts/outbox.mjs']

const LIMIT_MB = 80
const MB = 1_000_000

/** Packages that must not be in the image. */
const FORBIDDEN = [
  '@electric-sql/pglite',
  '@playwright/test',
  'connect-sandbox',
  'esbuild',
  'tailwindcss',
  'tsx',
  'typescript',
  'vitest',
]

const folder = process.argv[2] ?? stop('Usage: node scripts/assemble.mjs <folder>')
if (existsSync(folder) && readdirSync(folder).length > 0) stop(`${folder} is not empty.`)
if (!existsSync('.next/standalone/server.js')) {
  stop('There is no build of the app yet. Run `npm run build` first.')
}

copy('.next/standalone', '.')
copy('.next/static')
copy('public')
for (const path of await filesOf(COMMANDS)) copy(path)
await bundleDoctor(join(folder, 'scripts/doctor.mjs'))

const found = FORBIDDEN.filter((name) => existsSync(join(folder, 'node_modules', name)))
if (found.length > 0) stop(`The image must not contain ${found.join(', ')}.`)
const size = sizeOf(folder) / MB
console.log(`The image holds ${size.toFixed(1)} MB besides Node.js. The limit is ${LIMIT_MB} MB.`)
if (size > LIMIT_MB) stop('The image is too large.')

/**
 * @param {string} from
 * @param {string} to in the folder of the image
 */
function copy(from, to = from) {
  const target = join(folder, to)
  mkdirSync(dirname(target), { recursive: true })
  cpSync(from, target, { recursive: true, verbatimSymlinks: true, filter: isNoSecret })
}

// Next.js adds the files with environment variables to its output.
function isNoSecret(/** @type {string} */ path) {
  return !basename(path).startsWith('.env')
}

/**
 * Returns the paths of scripts and of everything that they import or read.
 * @param {string[]} scripts
 * @returns {Promise<Set<string>>}
 */
async function filesOf(scripts) {
  // The program that traces the server in `next build`.
  const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')
  const { fileList } = await nodeFileTrace(scripts)
  return fileList
}

/**
 * @param {string} path
 * @returns {number} bytes
 */
function sizeOf(path) {
  const stats = lstatSync(path)
  if (!stats.isDirectory()) return stats.size
  return readdirSync(path).reduce((total, name) => total + sizeOf(join(path, name)), 0)
}

/**
 * Prints one line and exits with code 1.
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  console.error(line)
  process.exit(1)
}
