import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Lock = { release(): Promise<void> }

/**
 * Locks a data folder (created if missing) for this process, because two processes silently corrupt an embedded
 * Postgres folder. The lock is a listening local socket, which the kernel closes even if the owner is killed.
 * @throws Error with a one-line message that names the owner and what to do, if the folder is locked.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true })
  const address = addressOf(realpathSync(folder))
  const server = (await tryToListen(address)) ?? (await listenAfterCleaning(address))
  if (!server) {
    throw new Error(
      `The data folder ${folder} is in use by process ${await ownerOf(address)}. ` +
        'Stop that process (Ctrl-C in its terminal), or choose another folder with SANDBOX_DATA.',
    )
  }
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

// Except on Linux and Windows, a dead owner leaves a socket file that no process listens on.
async function listenAfterCleaning(address: string): Promise<Server | null> {
  if (!address.endsWith('.sock') || (await ownerOf(address))) return null
  rmSync(address, { force: true })
  return tryToListen(address)
}

function addressOf(folder: string): string {
  const name = `connect-sandbox-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}` // abstract namespace: no file to clean up
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

/** Returns the listening server, or null if the address is in use. */
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

/** Returns the process id that the lock owner sends, or an empty string if nothing listens. */
function ownerOf(address: string): Promise<string> {
  return new Promise((resolve) => {
    let processId = ''
    const socket = connect(address)
    socket.on('data', (data) => (processId += data.toString()))
    socket.on('error', () => resolve(''))
    socket.on('end', () => resolve(processId))
  })
}
