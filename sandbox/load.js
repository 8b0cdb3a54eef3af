import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Imports an entry module: from the TypeScript sources in a checkout, from `dist` in the published package. */
export async function load(name) {
  const source = new URL(`./src/${name}.ts`, import.meta.url)
  if (!existsSync(source)) return import(new URL(`./dist/${name}.js`, import.meta.url).href)
  const { tsImport } = await import('tsx/esm/api')
  const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url))
  return tsImport(source.href, { parentURL: import.meta.url, tsconfig })
}
