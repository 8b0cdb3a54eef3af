import { randomInt } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const prefixes = {
  user: 'usr',
  userAddress: 'adr',
  subscription: 'sub',
  subscriptionAddon: 'sad',
  subscriptionChange: 'sch',
  sim: 'sim',
  device: 'dev',
  porting: 'prt',
  payment: 'pay',
  paymentMethod: 'pm',
  voucher: 'vou',
  invoice: 'inv',
  lineItem: 'lin',
  quote: 'quo',
  usageBalance: 'ubl',
  allowance: 'alw',
  usageRecord: 'urc',
  connectSession: 'csn',
  event: 'evt',
  message: 'msg',
} as const

/** Returns a new id such as `sub_4dV…`, with the prefixes of docs/gigs-api.md#ids (at most 64 characters). */
export function newId(object: keyof typeof prefixes): string {
  return `${prefixes[object]}_${randomText(24)}`
}

/** Returns letters and digits from a cryptographic random source. */
export function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('')
}
