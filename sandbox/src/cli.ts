import { createSandbox } from '.'

try {
  const sandbox = await createSandbox({ variables: process.env })
  const { customers } = await sandbox.start()
  const { url, ports, data } = sandbox
  console.log(
    JSON.stringify({ ready: true, url, mailbox: `${url}/mailbox`, ports, data, customers }),
  )

  const stop = () => {
    setTimeout(() => process.exit(1), 5000).unref()
    void sandbox.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
