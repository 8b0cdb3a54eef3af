import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Command = {
  name: string // for messages, such as "the app"
  log: string // the file name in the log folder
  program?: string // default: Node.js
  args: string[]
  folder?: string // where it runs; default: this repository
  variables?: Record<string, string>
  echo?: boolean // prints the output instead of writing it to the log
}

type Options = { logs: string; variables: Record<string, string | undefined> }

export type Processes = ReturnType<typeof createProcesses>

const SHOWN_LINES = 30
const STOP_TIMEOUT_MS = 30_000

/**
 * Runs programs side by side. Each has its own process group, so that Ctrl-C reaches only this program, which then
 * stops the others in order. The signal `stoppedEarly` aborts, with an Error for the terminal, when a started program
 * stops by itself.
 */
export function createProcesses({ logs, variables }: Options) {
  mkdirSync(logs, { recursive: true })
  const running = new Map<ChildProcess, Promise<number | null>>()
  const stoppedEarly = new AbortController()

  function launch(command: Command) {
    const { child, lastLines } = open(command, { logs, variables })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    running.set(child, ended)
    void ended.then(() => running.delete(child))
    const failure = (code: number | null) =>
      new Error(
        `${capital(command.name)} stopped (${code ?? 'killed'}). Its last output:\n${lastLines()}`,
      )
    return { ended, failure }
  }

  return {
    stoppedEarly: stoppedEarly.signal,
    /** Starts a program that must run until `stop`. */
    start(command: Command): void {
      const { ended, failure } = launch(command)
      void ended.then((code) => stoppedEarly.abort(failure(code)))
    },
    /** Runs a program until it exits. @throws Error with its last output if it fails. */
    async run(command: Command): Promise<void> {
      const { ended, failure } = launch(command)
      const code = await ended
      if (code !== 0) throw failure(code)
    },
    /** Stops all programs, in reverse order. */
    async stop(): Promise<void> {
      for (const [child, ended] of [...running].toReversed()) {
        signal(child, 'SIGTERM')
        const timeout = setTimeout(() => signal(child, 'SIGKILL'), STOP_TIMEOUT_MS)
        await ended
        clearTimeout(timeout)
      }
    },
  }
}

// Output goes to a file, not a pipe: Next.js spins forever on a pipe whose reader was killed.
function open({ program, args, folder, log, variables, echo }: Command, common: Options) {
  const path = join(common.logs, log)
  const file = openSync(path, 'a')
  const { size } = fstatSync(file)
  const output = echo ? 'inherit' : file
  const child = spawn(program ?? process.execPath, args, {
    detached: process.platform !== 'win32',
    cwd: folder,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...common.variables, ...variables },
  })
  closeSync(file)
  const text = () => readFileSync(path).subarray(size).toString().trimEnd()
  return { child, lastLines: () => text().split('\n').slice(-SHOWN_LINES).join('\n') }
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (process.platform === 'win32' || !child.pid) return void child.kill(name)
  try {
    process.kill(-child.pid, name) // the whole group
  } catch {
    child.kill(name) // the group is already gone
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
