import { rm } from 'node:fs/promises'
import type { Sandbox, SandboxOptions } from '../index'
import { appEnvironment } from './app-environment'
import { freePorts } from './free-ports'
import { readSettings, type Settings } from './settings'
import { type Running, startSandbox } from './start'
import { dataPaths, withFolderLock } from './store/data-folder'

/** See `index.d.ts` for the public documentation. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = await toSettings(options)
  const {
    data,
    origin: url,
    port: web,
    smtpPort: smtp,
    postgresPort: postgres,
    connectPort: connect,
  } = settings
  let running: Running | null = null

  async function start() {
    running ??= await startSandbox(settings)
    return { customers: running.customers() }
  }

  async function stop() {
    const stopping = running
    running = null
    await stopping?.close()
  }

  async function reset() {
    const wasRunning = running !== null
    await stop()
    await withFolderLock(data, async () => {
      for (const path of Object.values(dataPaths(data))) {
        await rm(path, { recursive: true, force: true })
      }
    })
    if (wasRunning) await start()
  }

  const ports = { web, connect, smtp, postgres }
  return { url, ports, data, environment: appEnvironment(settings), start, stop, reset }
}

/** Converts the options to variables, so that both are validated by the same rules. */
async function toSettings({ variables, ...options }: SandboxOptions): Promise<Settings> {
  const chosen = {
    ...(variables ?? { SANDBOX_PORT: '0', SANDBOX_SMTP_PORT: '0', SANDBOX_POSTGRES_PORT: '0' }),
    ...defined({
      SANDBOX_PORT: options.port,
      SANDBOX_CONNECT_PORT: options.connectPort,
      SANDBOX_SMTP_PORT: options.smtpPort,
      SANDBOX_POSTGRES_PORT: options.postgresPort,
      SANDBOX_DATA: options.data,
      SANDBOX_APP_URL: options.appUrl,
      SANDBOX_BRAND: options.brand,
      SANDBOX_BRAND_COLOR: options.brandColor,
      SANDBOX_PROJECT: options.project,
      SANDBOX_API_KEY: options.apiKey,
      SANDBOX_WEBHOOK_URL: options.webhookUrl,
      SANDBOX_WEBHOOK_SECRET: options.webhookSecret,
    }),
  }
  const ports = [
    'SANDBOX_PORT',
    'SANDBOX_CONNECT_PORT',
    'SANDBOX_SMTP_PORT',
    'SANDBOX_POSTGRES_PORT',
  ] as const
  const free = await freePorts(ports.length)
  const withPorts = ports.map((name, index) => [
    name,
    chosen[name] === '0' ? String(free[index]) : chosen[name],
  ])
  return readSettings({ ...chosen, ...Object.fromEntries(withPorts) })
}

function defined(values: Record<string, string | number | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}
