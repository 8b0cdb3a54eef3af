import { createWatch } from '@/lib/updates/account-watcher'
import { listen } from '@/lib/updates/pg-listen'
import { isSameVersion, cacheVersions, type Version } from '@/lib/account/cache-version'

type News = ReturnType<typeof createAccountNews>

const kept: { accountNews?: News } & typeof globalThis = globalThis

/** The news of this process. Nobody waits for any once the process is asked to stop. */
export function accountNews(): News {
  if (kept.accountNews) return kept.accountNews
  const news = createAccountNews()
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, news.stop)
  return (kept.accountNews = news)
}

const HOLD_MS = 25_000 // many proxies cut at 30 s
const MOST_PER_USER = 20

/** Tells the open pages of one process when their account has changed, whichever process heard of it. */
export function createAccountNews({ holdMs = HOLD_MS, listenTo = listen } = {}) {
  const pages = new Set<Page>()
  const users = () => [...pages].map(({ userId }) => userId)
  const watch = createWatch({ users, look, listenTo })
  let isStopped = false

  /** Tells every page of these users that knows something else; answers how many. */
  async function look(userIds: string[]): Promise<number> {
    if (userIds.length === 0) return 0
    const versions = await cacheVersions([...new Set(userIds)])
    let told = 0
    for (const { userId, known, tell } of pages) {
      const now = versions.get(userId)
      if (!now || isSameVersion(now, known)) continue
      tell(now)
      told += 1
    }
    return told
  }

  /**
   * What is known of a user's account, as soon as that is not what the page knows; else the same, after
   * 25 s or when the one who asks is `gone`.
   * @throws when the database does not answer
   */
  async function next(userId: string, known: Version, gone: AbortSignal): Promise<Version> {
    const page = openPage(userId, known)
    const leave = () => page.tell(known)
    const late = setTimeout(() => void lookLate(page).then(leave, leave), holdMs)
    gone.addEventListener('abort', leave)
    pages.add(page)
    try {
      const isCrowded = users().filter((one) => one === userId).length > MOST_PER_USER
      if (gone.aborted || isStopped || isCrowded) return known
      watch.start()
      await look([userId]) // while it waits already: what changes in between is not missed
      return await page.told
    } finally {
      pages.delete(page)
      clearTimeout(late)
      gone.removeEventListener('abort', leave)
    }
  }

  // A connection may die without anybody saying so. Then it is here that a change is found.
  async function lookLate({ userId }: Page): Promise<void> {
    if ((await look([userId])) > 0) watch.startAnew()
  }

  function stop(): void {
    isStopped = true
    for (const { known, tell } of pages) tell(known)
    watch.stop()
  }

  return { next, stop }
}

type Page = { userId: string; known: Version; tell: (now: Version) => void }

const nobody = () => {}

function openPage(userId: string, known: Version): Page & { told: Promise<Version> } {
  let tell: Page['tell'] = nobody
  const told = new Promise<Version>((resolve) => (tell = resolve))
  return { userId, known, tell, told }
}
