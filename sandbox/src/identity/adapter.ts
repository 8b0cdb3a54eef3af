import type { Adapter, AdapterPayload } from 'oidc-provider'

type Entry = { payload: AdapterPayload; expiresAt: number }

const forgetEveryMs = 60_000

/**
 * What the identity provider remembers, for an hour and until a restart: sign-ins under way, codes and
 * tokens. Not the sessions: who chose one customer a minute ago may want another one now. What has expired goes
 * even if nobody asks for it: most sign-ins are never looked at again.
 */
export function createMemory(entries = new Map<string, Entry>()): (kind: string) => Adapter {
  let forgetAt = 0
  const read = (key: string) => {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > Date.now()) return entry.payload
    entries.delete(key)
    return undefined
  }

  function forgetExpired(): void {
    const now = Date.now()
    if (now < forgetAt) return
    forgetAt = now + forgetEveryMs
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key)
  }

  return function adapterOf(kind) {
    const keyOf = (id: string) => `${kind} ${id}`
    return {
      async upsert(id, payload, seconds = 3600) {
        if (kind === 'Session') return
        forgetExpired()
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
      findByUid: async () => undefined, // of sessions alone
      findByUserCode: async () => undefined, // of devices alone
    }
  }
}
