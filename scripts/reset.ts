import { relative } from 'node:path'
import { forget } from '../sandbox/src/store/data-folder'
import { readSettings } from '../sandbox/src/settings'

try {
  const { data } = readSettings(process.env)
  await forget(data)
  console.log(`All local data in ${relative('.', data) || data} is forgotten.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
