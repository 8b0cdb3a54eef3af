// @ts-check
// Checks a setup: npm run doctor. JavaScript, because it runs with production packages only. The checks are TypeScript
// and use the code of the app, so this bundles them first.
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

// What packages in the CommonJS format expect.
const COMMONJS = `
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const __dirname = import.meta.dirname`

/**
 * Bundles the doctor with all that it needs into one file, which runs without any package.
 * @param {string} file the path of the bundle, which should end with .mjs
 */
export async function bundleDoctor(file) {
  await build({
    entryPoints: [join(root, 'scripts/doctor/index.ts')],
    outfile: resolve(file),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['react-server'], // in which the package server-only is empty
    external: ['pg-native'], // optional, and not installed
    banner: { js: COMMONJS },
    logLevel: 'error',
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, 'node_modules', '.cache', `doctor-${process.pid}.mjs`)
  await bundleDoctor(file)
  try {
    await import(pathToFileURL(file).href)
  } finally {
    await rm(file, { force: true })
  }
}
