import { join } from 'node:path'
import { lockFolder } from './lock'

/** Takes the folder for this process. @throws Error with one line while another one has it. */
export async function openData(folder: string) {
  return { lock: await lockFolder(folder), paths: dataPaths(folder) }
}

/** Everything that the sandbox keeps between runs, inside of one folder. */
export function dataPaths(folder: string) {
  return {
    gigs: join(folder, 'gigs.jsonl'),
    mail: join(folder, 'mail.jsonl'),
    identityKeys: join(folder, 'identity-keys.json'),
    postgres: join(folder, 'postgres'),
  }
}

/**
 * Runs `use` while no sandbox can open the folder.
 * @throws Error with one line while a sandbox uses it.
 */
export async function withFolderLock(folder: string, use: () => Promise<void>): Promise<void> {
  const lock = await lockFolder(folder)
  try {
    await use()
  } finally {
    await lock.release()
  }
}
