import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockFolder } from './lock'

const newFolder = () => mkdtempSync(join(tmpdir(), 'sandbox-lock-'))

test('a second process gets an error that names the owner and the remedy', async () => {
  const folder = newFolder()
  await lockFolder(folder)
  const refused = await lockFolder(join(folder, '..', folder.split('/').at(-1) ?? '')).catch(String)
  expect(refused).toContain(`in use by process ${process.pid}`)
  expect(refused).toContain('SANDBOX_DATA')
})

test('a folder can be locked again after its release, and other folders are not affected', async () => {
  const folder = newFolder()
  const lock = await lockFolder(folder)
  await lockFolder(newFolder())
  await lock.release()
  await expect(lockFolder(folder)).resolves.toBeTruthy()
})

test('a folder can be locked again after its owner was killed', async () => {
  const folder = newFolder()
  const source = new URL('./lock.ts', import.meta.url).href
  const program = `import(${JSON.stringify(source)})
    .then(({ lockFolder }) => lockFolder(${JSON.stringify(folder)}))
    .then(() => { process.stdout.write('locked'); setInterval(() => {}, 1000) })`
  const owner = spawn(process.execPath, ['--import', 'tsx', '--eval', program])
  onTestFinished(() => void owner.kill('SIGKILL'))
  const [output] = await once(owner.stdout, 'data')
  expect(String(output)).toBe('locked')
  await expect(lockFolder(folder)).rejects.toThrow(`process ${owner.pid}`)

  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await expect(lockFolder(folder)).resolves.toBeTruthy()
})
