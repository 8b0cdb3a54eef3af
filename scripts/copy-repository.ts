import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Copies the files of this repository as they are now, also those that are not committed. */
export function copyFiles(folder: string): void {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  for (const file of files.trim().split('\n').filter(existsSync)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(file, join(folder, file))
  }
}

/** Links the packages that are installed here into a folder. */
export function linkPackages(folder: string): void {
  for (const packages of ['node_modules', 'sandbox/node_modules'].filter(existsSync)) {
    linkFolder(packages, folder)
  }
}

// Links each file, because the bundler follows no links to folders outside of its own.
function linkFolder(path: string, folder: string): void {
  mkdirSync(join(folder, path), { recursive: true })
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === '.cache') continue
    const from = join(path, entry.name)
    const to = join(folder, from)
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
    else if (entry.isDirectory()) linkFolder(from, folder)
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

/** Runs Node.js in a folder with its output in this terminal, and returns its exit code. */
export function runIn(
  folder: string,
  args: string[],
  variables: Record<string, string> = {},
): number {
  const env = { ...process.env, ...variables }
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit', env }).status ?? 1
}
