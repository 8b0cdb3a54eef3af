import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Command = {
  name: string // as a person knows it: "the app"
  log: string // the file in the log folder, and part of no sentence
  program?: string // Node.js, unless told
  args: string[]
  variables?: Record<string, string>
  echo?: boolean // show the output as it comes, instead of keeping it
}

type Options = { logs: string; variables: Record<string, string | undefined> }

export type Processes = ReturnType<typeof createProcesses>

const linesToKeep = 30
const patienceMs = 10_000

/**
 * Runs programs side by side, each in a process group of its own, so that Ctrl-C reaches this
 * program alone and the others are stopped in order. `fallen` is aborted, with an Error for people,
 * when one stops by itself that should have gone on.
 */
export function createProcesses({ logs, variables }: Options) {
  mkdirSync(logs, { recursive: true })
  const running = new Map<ChildProcess, Promise<number | null>>()
  const fall = new AbortController()

  function launch(command: Command) {
    const { child, lastLines } = open(command, { logs, variables })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    running.set(child, ended)
    void ended.then(() => running.delete(child))
    const failure = (code: number | null) =>
      new Error(
        `${capital(command.name)} stopped (${code ?? 'killed'}). It said last:\n${lastLines()}`,
      )
    return { ended, failure }
  }

  return {
    fallen: fall.signal,
    /** Starts something that has to go on until `stop`. */
    start(command: Command): void {
      const { ended, failure } = launch(command)
      void ended.then((code) => fall.abort(failure(code)))
    },
    /** Runs something to its end. @throws Error with its last lines when that is no good end. */
    async run(command: Command): Promise<void> {
      const { ended, failure } = launch(command)
      const code = await ended
      if (code !== 0) throw failure(code)
    },
    /** Stops everything, what was started last first. */
    async stop(): Promise<void> {
      for (const [child, ended] of [...running].toReversed()) {
        signal(child, 'SIGTERM')
        const impatience = setTimeout(() => signal(child, 'SIGKILL'), patienceMs)
        await ended
        clearTimeout(impatience)
      }
    },
  }
}

// Straight into the file: behind a pipe, Next.js spins for ever when this program is killed and cannot read.
function open({ program, args, log, variables, echo }: Command, common: Options) {
  const path = join(common.logs, log)
  const file = openSync(path, 'a')
  const { size } = fstatSync(file)
  const output = echo ? 'inherit' : file
  const child = spawn(program ?? process.execPath, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output],
    env: { ...process.env, ...common.variables, ...variables },
  })
  closeSync(file)
  const said = () => readFileSync(path).subarray(size).toString().trimEnd()
  return { child, lastLines: () => said().split('\n').slice(-linesToKeep).join('\n') }
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (process.platform === 'win32' || !child.pid) return void child.kill(name)
  try {
    process.kill(-child.pid, name) // the whole group
  } catch {
    child.kill(name) // the group is gone already
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
