import { execFileSync } from 'node:child_process'

/** Runs Git in a folder and returns its output. `input` is what it reads. @throws Error if the command fails */
export function runGit(folder: string, args: string[], input?: string): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  })
}

/** Returns the output of a command of Git without the space around it. @throws Error if the command fails */
export const git = (folder: string, ...args: string[]): string => runGit(folder, args).trim()

/** Returns the output of a command of Git, or null if it fails. */
export function tryGit(folder: string, ...args: string[]): string | null {
  try {
    return git(folder, ...args)
  } catch {
    return null
  }
}

/** Returns the newest tag of a version before the current commit; null if there is none. */
export const previousTag = (): string | null =>
  tryGit('.', 'describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^')
