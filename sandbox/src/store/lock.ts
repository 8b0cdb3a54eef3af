import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Lock = { release(): Promise<void> }

/**
 * Takes a data folder (made if missing) for this process. Two programs on one embedded Postgres folder
 * destroy it silently. The lock is a listening local socket: the kernel frees it however its owner dies.
 * @throws Error with one line that names the owner and what to do, when the folder is taken.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true })
  const address = addressOf(realpathSync(folder))
  const server = (await tryToListen(address)) ?? (await listenAfterCleaning(address))
  if (!server) {
    throw new Error(
      `The data folder ${folder} is in use by process ${await ownerOf(address)}. ` +
        'Stop that one (Ctrl-C where it runs), or give this one another folder with SANDBOX_DATA.',
    )
  }
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

// Outside Linux and Windows a dead owner leaves its socket file behind, which answers nobody.
async function listenAfterCleaning(address: string): Promise<Server | null> {
  if (!address.endsWith('.sock') || (await ownerOf(address))) return null
  rmSync(address, { force: true })
  return tryToListen(address)
}

function addressOf(folder: string): string {
  const name = `connect-sandbox-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}` // the abstract namespace: no file to clean up
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

/** The listening server, or null where somebody else listens already. */
function tryToListen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(String(process.pid)))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.unref().listen(address, () => resolve(server))
  })
}

/** The process id that the owner answers with; empty where nobody answers. */
function ownerOf(address: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(address)
    socket.on('data', (data) => (answer += data.toString()))
    socket.on('error', () => resolve(''))
    socket.on('end', () => resolve(answer))
  })
}
