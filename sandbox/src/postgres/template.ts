import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { z } from 'zod'

const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
// The node_modules folder with the package, wherever the sandbox is installed.
const modules = pglite.slice(0, pglite.lastIndexOf(join('@electric-sql', 'pglite')))

/**
 * Creates an empty database in `folder` unless there is one. It copies a cached template from node_modules, because
 * creating a database takes seconds and almost a gigabyte of memory.
 */
export async function copyTemplate(folder: string): Promise<void> {
  if (existsSync(folder)) return
  await cp(await findTemplate(), `${folder}.new`, { recursive: true })
  await rename(`${folder}.new`, folder) // atomic, even if the process is killed while copying
}

async function findTemplate(): Promise<string> {
  const cache = join(modules, '.cache/connect-sandbox')
  const template = join(cache, `postgres-${await readVersion()}`)
  if (existsSync(template)) return template

  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, 'draft-'))
  const database = await PGlite.create(draft)
  await database.close()
  await rename(draft, template).catch(async (error: unknown) => {
    if (!existsSync(template)) throw error
    await rm(draft, { recursive: true }) // another process was faster
  })
  return template
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(join(modules, '@electric-sql/pglite/package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version
}
