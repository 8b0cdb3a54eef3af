import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Client } from 'pg'
import type { Certificates } from './live/certificates'
import type { Processes } from './processes'
import { until } from './until'

export type Postgres = { folder: string; port: number }

export const databaseUrl = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`

const NOT_FOUND =
  'No Postgres was found. Install one (on Debian: apt-get install postgresql), set POSTGRES_BIN to the ' +
  'folder that contains initdb, or DATABASE_URL to an empty database.'

// Postgres refuses to run as root.
const isRoot = process.getuid?.() === 0

/**
 * Starts a real Postgres with an empty database, on loopback and without a password, and waits until it is ready. With
 * `tls`, it also accepts encrypted connections.
 * @throws Error if none is installed, or with its last output if it does not start.
 */
export async function startPostgres(
  { folder, port }: Postgres,
  processes: Processes,
  end: AbortSignal,
  tls: Certificates | null = null,
): Promise<void> {
  const bin = findPostgres()
  if (!bin) throw new Error(NOT_FOUND)
  const common = { log: 'postgres.log' }
  if (isRoot) createFolderForPostgres(folder)
  const create = ['-D', folder, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C']
  await processes.run({ name: 'initdb', ...common, ...asPostgresUser(join(bin, 'initdb'), create) })
  const serve = ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', '']
  if (tls) serve.push(...encrypted(tls, folder))
  processes.start({ name: 'Postgres', ...common, ...asPostgresUser(join(bin, 'postgres'), serve) })
  await until('Postgres', end, async () => {
    const client = new Client({ connectionString: databaseUrl(port) })
    await client.connect()
    await client.end()
  })
}

/** Returns the folder with the programs of an installed Postgres, or null. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const folders = [
    process.env['POSTGRES_BIN'] ?? '',
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders.find(hasPostgres) ?? null
}

const hasPostgres = (folder: string) =>
  folder !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))

// Postgres refuses a key that others can read.
function encrypted({ certificate, key }: Certificates, folder: string): string[] {
  const own = join(folder, 'server.key')
  copyFileSync(key, own)
  chmodSync(own, 0o600)
  if (isRoot) spawnSync('chown', ['postgres', own])
  const settings = { ssl: 'on', ssl_cert_file: certificate, ssl_key_file: own }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Returns the command that runs a program as the user of Postgres if this process is root, which Postgres refuses. */
export function asPostgresUser(program: string, args: string[]) {
  return isRoot
    ? { program: 'runuser', args: ['-u', 'postgres', '--', program, ...args] }
    : { program, args }
}

function createFolderForPostgres(folder: string): void {
  mkdirSync(folder, { mode: 0o700 })
  chmodSync(dirname(folder), 0o711) // lets the postgres user enter the data folder
  if (spawnSync('chown', ['postgres', folder]).status !== 0) {
    throw new Error('Postgres does not run as root, and this system has no user named postgres.')
  }
}
