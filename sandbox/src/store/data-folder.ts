import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from './lock'

/** Takes the folder for this process. @throws Error with one line while another one has it. */
export async function openData(folder: string) {
  return { lock: await lockFolder(folder), paths: pathsIn(folder) }
}

/** Everything that the sandbox and the start scripts keep between runs, inside of one folder. */
export function pathsIn(folder: string) {
  return {
    gigs: join(folder, 'gigs.jsonl'),
    mail: join(folder, 'mail.jsonl'),
    identityKeys: join(folder, 'identity-keys.json'),
    postgres: join(folder, 'postgres'),
    authSecret: join(folder, 'auth-secret'),
    logs: join(folder, 'logs'),
  }
}

/**
 * Forgets all of it, and nothing else that may lie in the folder.
 * @throws Error with one line while a sandbox uses the folder.
 */
export async function forget(folder: string): Promise<void> {
  const lock = await lockFolder(folder)
  for (const path of Object.values(pathsIn(folder)))
    await rm(path, { recursive: true, force: true })
  await lock.release()
}
