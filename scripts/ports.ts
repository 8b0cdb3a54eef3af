import { createServer, type Server } from 'node:net'
import type { Environment } from './environment'

/**
 * Checks that every port is free.
 * @throws Error with one line that names the port and the variable that moves it.
 */
export async function checkPorts({ appPort, sandbox }: Environment): Promise<void> {
  const wanted = [
    { variable: 'PORT', port: appPort, host: 'localhost' },
    { variable: 'SANDBOX_PORT', port: sandbox.ports.web, host: '127.0.0.1' },
    { variable: 'SANDBOX_CONNECT_PORT', port: sandbox.ports.connect, host: '127.0.0.1' },
    { variable: 'SANDBOX_SMTP_PORT', port: sandbox.ports.smtp, host: '127.0.0.1' },
    { variable: 'SANDBOX_POSTGRES_PORT', port: sandbox.ports.postgres, host: '127.0.0.1' },
  ]
  for (const { variable, port, host } of wanted) {
    if (port === null) continue
    const server = await listen(port, host).catch(() => null)
    if (!server) {
      throw new Error(
        `Port ${port} cannot be used, probably because another program uses it. ` +
          `Stop that program, or choose another port: ${variable}=${port + 100} npm run …`,
      )
    }
    await close(server)
  }
}

/** Returns different ports that are free at the moment. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')))
  const addresses = servers.map((server) => server.address())
  await Promise.all(servers.map(close))
  return addresses.map((address) => (typeof address === 'object' ? (address?.port ?? 0) : 0))
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(port, host, () => resolve(server))
  })
}

const close = (server: Server) => new Promise<unknown>((resolve) => server.close(resolve))
