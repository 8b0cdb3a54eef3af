import { join } from 'node:path'
import { lockFolder } from './lock'

/**
 * Locks the data folder for this process.
 * @throws Error with a one-line message if another process has locked it.
 */
export async function openData(folder: string) {
  return { lock: await lockFolder(folder), paths: dataPaths(folder) }
}

/** Returns the paths of all files that the sandbox keeps between runs. */
export function dataPaths(folder: string) {
  return {
    gigs: join(folder, 'gigs.jsonl'),
    mail: join(folder, 'mail.jsonl'),
    identityKeys: join(folder, 'identity-keys.json'),
    postgres: join(folder, 'postgres'),
  }
}

/**
 * Runs `use` while the folder is locked, so that no sandbox can open it.
 * @throws Error with a one-line message if a sandbox is using the folder.
 */
export async function withFolderLock(folder: string, use: () => Promise<void>): Promise<void> {
  const lock = await lockFolder(folder)
  try {
    await use()
  } finally {
    await lock.release()
  }
}
