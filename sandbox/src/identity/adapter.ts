import type { Adapter, AdapterPayload } from 'oidc-provider'

type Entry = { payload: AdapterPayload; expiresAt: number }

const CLEANUP_INTERVAL_MS = 60_000

/**
 * Stores the data of the identity provider in memory: pending sign-ins, codes and tokens. It does not store sessions,
 * so that every sign-in can choose another customer. Expired entries are removed regularly, because most of them are
 * never read again.
 */
export function createAdapter(entries = new Map<string, Entry>()): (kind: string) => Adapter {
  let cleanupAt = 0
  const read = (key: string) => {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > Date.now()) return entry.payload
    entries.delete(key)
    return undefined
  }

  function removeExpired(): void {
    const now = Date.now()
    if (now < cleanupAt) return
    cleanupAt = now + CLEANUP_INTERVAL_MS
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key)
  }

  return function adapterOf(kind) {
    const keyOf = (id: string) => `${kind} ${id}`
    return {
      async upsert(id, payload, seconds = 3600) {
        if (kind === 'Session') return
        removeExpired()
        entries.set(keyOf(id), { payload, expiresAt: Date.now() + seconds * 1000 })
      },
      find: async (id) => read(keyOf(id)),
      async consume(id) {
        const payload = read(keyOf(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        entries.delete(keyOf(id))
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) {
          if (payload.grantId === grantId) entries.delete(key)
        }
      },
      findByUid: async () => undefined, // only used for sessions
      findByUserCode: async () => undefined, // only used for the device flow
    }
  }
}
