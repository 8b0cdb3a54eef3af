import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { expect, test } from 'vitest'

const deployed = readdirSync('deploy', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(conf|service|toml|ya?ml)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
const files = [...deployed, 'compose.yaml', 'Dockerfile'].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

test.each(files.filter(({ path }) => path.endsWith('.yaml')))(
  '$path is valid YAML',
  async ({ text }) => expect(await format(text, { parser: 'yaml' })).not.toBe(''),
)

test('the commands that hosts run exist', () => {
  const commands = files.flatMap(({ text }) => text.match(/scripts\/[\w.-]+/g) ?? [])
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.filter((command) => !existsSync(command))).toEqual([])
})

test('the paths that hosts probe or route exist', () => {
  const paths = files.flatMap(({ text }) =>
    [...text.matchAll(/(?:path ?[:=] |value: )'?(\/[a-z/]+)/g)].map(([, path = '']) => path),
  )
  expect(new Set(paths)).toEqual(new Set(['/healthz', '/readyz', '/dashboard/account']))
  const routes = ['app', 'app/(account)']
  const isRoute = (path: string) => routes.some((root) => existsSync(`${root}${path}/route.ts`))
  expect(paths.filter((path) => !isRoute(path))).toEqual([])
})

test('nginx never avoids a process that was restarted', () => {
  const servers = files
    .filter(({ path }) => path.endsWith('nginx.conf'))
    .map(({ text }) => text.match(/^ {2}server [^;]+;$/gm) ?? [])
  expect(servers.map(({ length }) => length)).toEqual([2, 2])
  expect(servers.flat().filter((server) => !server.includes(' max_fails=0'))).toEqual([])
})
