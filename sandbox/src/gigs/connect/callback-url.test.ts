import { describe, expect, test } from 'vitest'
import { formActionSource, buildCallbackUrl } from './callback-url'

const added = 'session_id=csn_123&status=success'

describe('buildCallbackUrl', () => {
  test.each([
    ['https://example.com/link', `https://example.com/link?${added}`],
    ['https://example.com', `https://example.com?${added}`],
    ['https://example.com/link?a=1', `https://example.com/link?a=1&${added}`],
    ['https://example.com/link?', `https://example.com/link?${added}`],
    ['https://example.com/link?a=1&', `https://example.com/link?a=1&${added}`],
    ['https://example.com/link#part', `https://example.com/link?${added}#part`],
    ['https://example.com/link?a=1#part', `https://example.com/link?a=1&${added}#part`],
    ['https://example.com/#/route?b=2', `https://example.com/?${added}#/route?b=2`],
    ['https://example.com/a%2Fb?q=x+y%20z&q=', `https://example.com/a%2Fb?q=x+y%20z&q=&${added}`],
    ['https://EXAMPLE.com:443/../x?y', `https://EXAMPLE.com:443/../x?y&${added}`],
    ['http://localhost:3000/cb?launch=l_1', `http://localhost:3000/cb?launch=l_1&${added}`],
    [
      'https://example.com/?session_id=old&status=old',
      `https://example.com/?session_id=old&status=old&${added}`,
    ],
    ['myapp://deep-link', `myapp://deep-link?${added}`],
    ['myapp://deep/link?x=1#y', `myapp://deep/link?x=1&${added}#y`],
    ['com.example.app:/back', `com.example.app:/back?${added}`],
    ['https://example.com/für?q=日', `https://example.com/f%C3%BCr?q=%E6%97%A5&${added}`],
    ['https://example.com/\r\nX: y', `https://example.com/%0D%0AX:%20y?${added}`],
    ['https://example.com/\ud800', `https://example.com/%EF%BF%BD?${added}`],
  ])('%s', (callbackUrl, expected) => {
    expect(buildCallbackUrl(callbackUrl, 'csn_123', 'success')).toBe(expected)
  })

  test('carries every status and encodes the session id', () => {
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

  test('is nothing without a callback', () => expect(formActionSource(null)).toBeNull())
})
