import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { request, type Agent, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { readDockerfile } from '../../scripts/dockerfile'
import { findFreePorts } from '../../scripts/ports'
import { until } from '../../scripts/until'

const folder = process.env['E2E_IMAGE'] ?? ''
const appUrl = new URL(process.env['E2E_APP_URL'] ?? 'http://localhost:3000')
const image = readDockerfile()

type Variables = Record<string, string | undefined>

/** Runs Node.js in the folder of the image until it exits, as `docker run` with another command would. */
export async function runInImage(args: string[], variables: Variables = {}) {
  const env = { ...process.env, ...image.variables, ...variables }
  const child = spawn(process.execPath, args, { cwd: folder, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  }
  const [code] = await once(child, 'close')
  return { code: Number(code), output }
}

/** Starts the app with variables that it refuses, and waits until it exits. */
export async function startToFail(variables: Variables) {
  const [port] = await findFreePorts(1)
  return runInImage(image.command, { HOSTNAME: 'localhost', PORT: String(port), ...variables })
}

const running = new Set<ChildProcess>()

/** Kills the processes that a failed test has left. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

/** Starts a process of the app as the Dockerfile says, on a port of its own or this one, and waits until it responds. */
export async function startImage(variables: Variables = {}, givenPort?: number) {
  const [port = 0] = givenPort ? [givenPort] : await findFreePorts(1)
  const own = { HOSTNAME: 'localhost', PORT: String(port) }
  const env = { ...process.env, ...image.variables, ...variables, ...own }
  const logFile = join(process.env['E2E_LOGS'] ?? '', `image-${port}.log`)
  // Output goes to a file, not a pipe: Next.js spins forever on a pipe whose reader was killed.
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, image.command, {
    cwd: folder,
    env,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  running.add(child)
  const ended = once(child, 'close')
  const origin = `http://localhost:${port}`
  await until('The app', AbortSignal.timeout(300_000), () => fetch(`${origin}/healthz`))

  return {
    origin,
    port,
    logLines: () => readFileSync(logFile, 'utf8').split('\n'),
    checkHealth: () => runInImage(image.healthCheck, own),

    /** Requests a path as a proxy would. Returns the response without its body. */
    get: (path: string, options: Options = {}) => get(`${origin}${path}`, options),

    /** Posts a server action. */
    post(path: string, { fields, ...options }: Options & { fields: [string, string][] }) {
      const body = new FormData()
      for (const [name, value] of fields) body.append(name, value)
      return send(`${origin}${path}`, 'POST', options, body)
    },

    /** Sends SIGTERM, as `docker stop` does. Returns the exit code and the time that it took. */
    async stop() {
      const started = performance.now()
      child.kill('SIGTERM')
      const [code] = await ended
      return { code: Number(code), ms: performance.now() - started }
    },
  }
}

type Options = { agent?: Agent; cookie?: string }

/** Requests an address with the public host of the app. Returns the response without its body. */
export const get = (url: string, options: Options = {}) => send(url, 'GET', options)

async function send(url: string, method: string, { agent, cookie }: Options, body?: FormData) {
  const form = body && new Response(body)
  const headers = {
    host: appUrl.host,
    origin: appUrl.origin,
    accept: 'text/html',
    ...(cookie && { cookie }),
    ...(form && { 'content-type': form.headers.get('content-type') ?? '' }),
  }
  const sent = request(url, { method, headers, ...(agent && { agent }) })
  sent.end(form && Buffer.from(await form.arrayBuffer()))
  const [response]: IncomingMessage[] = await once(sent, 'response')
  if (!response) throw new Error('There was no response.')
  return response
}
