import { expect, test } from 'vitest'
import { isImei } from '@/lib/intents/imei'

test.each(['490154203237518', '356938035643809'])('accepts %s', (text) => {
  expect(isImei(text)).toBe(true)
})

test.each(['490154203237519', '49015420323751', '4901542032375180', '49015420323751a', ''])(
  'rejects %j',
  (text) => {
    expect(isImei(text)).toBe(false)
  },
)
