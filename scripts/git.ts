import { execFileSync, spawnSync } from 'node:child_process'

/** Runs Git in a folder and returns its output. @throws Error if the command fails */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
}

/** Returns the output of a command of Git, or null if it fails. */
export function tryGit(folder: string, ...args: string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}
