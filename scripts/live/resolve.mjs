// @ts-check
// Preloaded by all Node.js programs of `npm run live`: resolves the names below live.test to this machine.
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'

const { lookup } = dns

Object.assign(dns, {
  /** @param {string} host @param {unknown[]} rest */
  lookup(host, ...rest) {
    const name = host.endsWith('.live.test') ? '127.0.0.1' : host
    return Reflect.apply(lookup, dns, [name, ...rest])
  },
})
syncBuiltinESMExports()
