// @ts-check
// Preloaded by all Node.js programs of `npm run live`: resolves the names below live.test to this machine.
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'

/** @param {string} host */
const addressOf = (host) => (host.endsWith('.live.test') ? '127.0.0.1' : host)

for (const names of [dns, dns.promises]) {
  const { lookup } = names
  Object.assign(names, {
    /** @param {string} host @param {unknown[]} rest */
    lookup: (host, ...rest) => Reflect.apply(lookup, names, [addressOf(host), ...rest]),
  })
}
syncBuiltinESMExports()
