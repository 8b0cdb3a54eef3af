import { expect, test } from 'vitest'
import { readSettings } from './settings'

test('stays on loopback unless told otherwise', () => {
  expect(readSettings({})).toMatchObject({ host: '127.0.0.1', origin: 'http://127.0.0.1:4000' })
})

test.each(['0.0.0.0', '::', '192.168.1.4', 'sandbox'])(
  'refuses to listen on %s and says why',
  (host) => {
    expect(() => readSettings({ SANDBOX_HOST: host })).toThrow(
      /open the sandbox.*SANDBOX_EXPOSE=yes/,
    )
    expect(() => readSettings({ SANDBOX_HOST: host, SANDBOX_EXPOSE: 'no' })).toThrow(
      'SANDBOX_EXPOSE',
    )
  },
)

test('listens elsewhere where that is meant, and is found at the address that others use', () => {
  const exposed = { SANDBOX_HOST: '0.0.0.0', SANDBOX_EXPOSE: 'yes' }
  expect(readSettings({ ...exposed, SANDBOX_ORIGIN: 'http://sandbox:4000/' })).toMatchObject({
    host: '0.0.0.0',
    origin: 'http://sandbox:4000',
  })
})
