import type { Hono } from 'hono'
import { overview } from './overview'
import { LIVE_SCRIPT } from './overview-live'
import type { Gigs } from '../model/state'
import type { Traffic } from './traffic'

/** The page at /sandbox, the script that keeps it up to date, and the number by which that script knows. */
export function overviewRoutes(app: Hono, gigs: Gigs, traffic: Traffic): void {
  let changes = 0
  let seen = ''
  const version = () => {
    const now = kinds.map((kind) => gigs.store.version(kind)).join() + traffic.counted
    if (now !== seen) changes++
    seen = now
    return changes
  }
  app.get('/', () => overview(gigs, traffic))
  app.get('/version', (c) => c.json({ version: version() }, 200, { 'cache-control': 'no-store' }))
  app.get('/live.js', (c) => c.body(LIVE_SCRIPT, 200, { 'content-type': 'text/javascript' }))
}

// What the page shows; everything else that changes, changes with one of these.
const kinds = [
  'users',
  'subscriptions',
  'connectSessions',
  'events',
  'deliveries',
  'settings',
  'endpoints',
  'clock',
] as const
