import { spawn } from 'node:child_process'

export type Variables = Record<string, string | undefined>

type Run = { args: string[]; variables: Variables; signal: AbortSignal }

/** The command line of Playwright, to go before its arguments. */
export const playwright = ['node_modules/@playwright/test/cli.js', 'test']

/** Runs Node.js with these arguments, in view and with these variables besides; answers its exit code. */
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
