import { rm } from 'node:fs/promises'
import { relative } from 'node:path'
import { createSandbox } from 'connect-sandbox'
import { localFiles } from './environment'

try {
  const sandbox = await createSandbox({ variables: process.env })
  await sandbox.reset()
  for (const path of Object.values(localFiles(sandbox.data))) {
    await rm(path, { recursive: true, force: true })
  }
  console.log(`All local data in ${relative('.', sandbox.data) || sandbox.data} is deleted.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
