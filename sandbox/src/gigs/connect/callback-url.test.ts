import { describe, expect, test } from 'vitest'
import { formActionSource, buildCallbackUrl } from './callback-url'

const PARAMS = 'session_id=csn_123&status=success'

describe('buildCallbackUrl', () => {
  test.each([
    ['https://example.com/link', `https://example.com/link?${PARAMS}`],
    ['https://example.com', `https://example.com?${PARAMS}`],
    ['https://example.com/link?a=1', `https://example.com/link?a=1&${PARAMS}`],
    ['https://example.com/link?', `https://example.com/link?${PARAMS}`],
    ['https://example.com/link?a=1&', `https://example.com/link?a=1&${PARAMS}`],
    ['https://example.com/link#part', `https://example.com/link?${PARAMS}#part`],
    ['https://example.com/link?a=1#part', `https://example.com/link?a=1&${PARAMS}#part`],
    ['https://example.com/#/route?b=2', `https://example.com/?${PARAMS}#/route?b=2`],
    ['https://example.com/a%2Fb?q=x+y%20z&q=', `https://example.com/a%2Fb?q=x+y%20z&q=&${PARAMS}`],
    ['https://EXAMPLE.com:443/../x?y', `https://EXAMPLE.com:443/../x?y&${PARAMS}`],
    ['http://localhost:3000/cb?launch=l_1', `http://localhost:3000/cb?launch=l_1&${PARAMS}`],
    [
      'https://example.com/?session_id=old&status=old',
      `https://example.com/?session_id=old&status=old&${PARAMS}`,
    ],
    ['myapp://deep-link', `myapp://deep-link?${PARAMS}`],
    ['myapp://deep/link?x=1#y', `myapp://deep/link?x=1&${PARAMS}#y`],
    ['com.example.app:/back', `com.example.app:/back?${PARAMS}`],
    ['https://example.com/für?q=日', `https://example.com/f%C3%BCr?q=%E6%97%A5&${PARAMS}`],
    ['https://example.com/\r\nX: y', `https://example.com/%0D%0AX:%20y?${PARAMS}`],
    ['https://example.com/\ud800', `https://example.com/%EF%BF%BD?${PARAMS}`],
  ])('%s', (callbackUrl, expected) => {
    expect(buildCallbackUrl(callbackUrl, 'csn_123', 'success')).toBe(expected)
  })

  test('encodes the session id', () => {
    expect(buildCallbackUrl('https://example.com', 'csn_&', 'bad_configuration')).toBe(
      'https://example.com?session_id=csn_%26&status=bad_configuration',
    )
  })
})

describe('formActionSource', () => {
  test.each([
    ['https://example.com/link?a=1', 'https://example.com'],
    ['http://localhost:3000/connect/callback', 'http://localhost:3000'],
    ['http://[::1]:3000/cb', 'http:'],
    ['https://a;script-src*/', 'https:'],
    ['myapp://deep-link', 'myapp:'],
  ])('%s', (callbackUrl, expected) => expect(formActionSource(callbackUrl)).toBe(expected))

  test('is null without a callback URL', () => expect(formActionSource(null)).toBeNull())
})
