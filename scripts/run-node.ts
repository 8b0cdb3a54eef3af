import { spawn } from 'node:child_process'

export type Variables = Record<string, string | undefined>

type Run = { args: string[]; variables: Variables; signal: AbortSignal }

/** The start of a command line that runs Playwright. */
export const playwright = ['node_modules/@playwright/test/cli.js', 'test']

/** Runs Node.js with its output in this terminal, with `variables` added, and returns its exit code. */
export function runNode({ args, variables, signal }: Run): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables },
      signal,
    })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1))
  })
}
