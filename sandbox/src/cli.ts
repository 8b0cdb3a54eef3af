import { readSettings } from './settings'
import { startSandbox } from './start'

try {
  const settings = readSettings(process.env)
  const sandbox = await startSandbox(settings)
  const { host, origin } = settings
  console.log(`The sandbox is ready: ${origin}/sandbox, its e-mails are at ${origin}/mailbox`)
  console.log(
    `It listens on ${host}${host === '127.0.0.1' ? ' alone' : ', as SANDBOX_EXPOSE says'}.`,
  )

  const stop = () => {
    setTimeout(() => process.exit(1), 5000).unref()
    void sandbox.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
