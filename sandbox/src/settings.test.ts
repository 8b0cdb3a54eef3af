import { expect, test } from 'vitest'
import { appEnvironment } from './app-environment'
import { readSettings } from './settings'

test('listens on loopback by default', () => {
  expect(readSettings({})).toMatchObject({ host: '127.0.0.1', origin: 'http://127.0.0.1:4000' })
})

test.each(['0.0.0.0', '::', '192.168.1.4', 'sandbox'])(
  'rejects the host %s without SANDBOX_EXPOSE=yes',
  (host) => {
    expect(() => readSettings({ SANDBOX_HOST: host })).toThrow(
      /expose the sandbox.*SANDBOX_EXPOSE=yes/,
    )
    expect(() => readSettings({ SANDBOX_HOST: host, SANDBOX_EXPOSE: 'no' })).toThrow(
      'SANDBOX_EXPOSE',
    )
  },
)

test('accepts another host with SANDBOX_EXPOSE=yes and SANDBOX_ORIGIN', () => {
  const exposed = { SANDBOX_HOST: '0.0.0.0', SANDBOX_EXPOSE: 'yes' }
  expect(readSettings({ ...exposed, SANDBOX_ORIGIN: 'http://sandbox:4000/' })).toMatchObject({
    host: '0.0.0.0',
    origin: 'http://sandbox:4000',
  })
})

test('the pages of Connect have the origin of SANDBOX_ORIGIN, with the port of SANDBOX_CONNECT_PORT', () => {
  expect(readSettings({ SANDBOX_ORIGIN: 'https://gigs.example' }).pagesOrigin).toBeNull()
  const variables = { SANDBOX_ORIGIN: 'https://gigs.example', SANDBOX_CONNECT_PORT: '4443' }
  const settings = readSettings(variables)
  expect(settings.pagesOrigin).toBe('https://gigs.example:4443')
  expect(appEnvironment(settings)).toMatchObject({
    GIGS_CONNECT_ORIGINS: 'https://gigs.example',
    GIGS_CONNECT_PAGE_ORIGINS: 'https://gigs.example:4443',
  })
})

test('takes the brand from the environment, and has a neutral one by default', () => {
  const neutral = { name: 'Sandbox Mobile', color: null }
  expect(readSettings({}).brand).toEqual(neutral)
  expect(readSettings({ SANDBOX_BRAND: ' ', SANDBOX_BRAND_COLOR: '' }).brand).toEqual(neutral)
  const brand = { SANDBOX_BRAND: 'Skylark', SANDBOX_BRAND_COLOR: '#123abc' }
  expect(readSettings(brand).brand).toEqual({ name: 'Skylark', color: '#123abc' })
})

test.each(['red', '#123', '#12345g', '#123456;}'])('rejects the brand color %s', (color) => {
  expect(() => readSettings({ SANDBOX_BRAND_COLOR: color })).toThrow(
    'SANDBOX_BRAND_COLOR must be a color like #1d5b3f.',
  )
})

test('accepts the two types of project only', () => {
  expect(readSettings({})).toMatchObject({ projectType: 'payments' })
  expect(readSettings({ SANDBOX_PROJECT_TYPE: 'billing' })).toMatchObject({
    projectType: 'billing',
  })
  expect(() => readSettings({ SANDBOX_PROJECT_TYPE: 'both' })).toThrow(
    'SANDBOX_PROJECT_TYPE must be payments or billing.',
  )
})
