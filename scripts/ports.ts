import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import type { Environment } from './environment'

/**
 * Checks that every port is free, and that browsers open those of web pages.
 * @throws Error with one line that names the port and the variable that moves it.
 */
export async function checkPorts({ appPort, sandbox }: Environment): Promise<void> {
  const wanted = [
    { variable: 'PORT', port: appPort, host: 'localhost', isWeb: true },
    { variable: 'SANDBOX_PORT', port: sandbox.ports.web, host: '127.0.0.1', isWeb: true },
    {
      variable: 'SANDBOX_CONNECT_PORT',
      port: sandbox.ports.connect,
      host: '127.0.0.1',
      isWeb: true,
    },
    { variable: 'SANDBOX_SMTP_PORT', port: sandbox.ports.smtp, host: '127.0.0.1' },
    { variable: 'SANDBOX_POSTGRES_PORT', port: sandbox.ports.postgres, host: '127.0.0.1' },
  ]
  for (const { variable, port, host, isWeb = false } of wanted) {
    if (port === null) continue
    if (!(await canListen(port, host))) {
      throw new Error(
        `Port ${port} is not available, probably because another program is using it. ` +
          `Stop that program, or choose another port: ${variable}=${port + 100} npm run …`,
      )
    }
    if (isWeb && (await isBlocked(port))) {
      throw new Error(
        `Browsers and Node.js refuse to open port ${port}, because another protocol uses it. ` +
          `Choose another port: ${variable}=${port + 1} npm run …`,
      )
    }
  }
}

// Operating systems assign ports from 32768 up to outgoing connections, so lower ones stay free until they are used.
const LOWEST_PORT = 11_000
const HIGHEST_PORT = 32_000

/** Returns different ports that are free at the moment. */
export async function findFreePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT)
    if ((await canListen(port, '127.0.0.1')) && (await canListen(port, 'localhost'))) {
      ports.add(port)
    }
  }
  return [...ports]
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = await listen(port, host).catch(() => null)
  if (server) await new Promise((resolve) => server.close(resolve))
  return server !== null
}

/** Returns whether a port, on which nothing listens, is one of those that `fetch` blocks (https://fetch.spec.whatwg.org/#port-blocking). */
async function isBlocked(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}`)
    return false
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    return cause instanceof Error && cause.message === 'bad port'
  }
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(port, host, () => resolve(server))
  })
}
