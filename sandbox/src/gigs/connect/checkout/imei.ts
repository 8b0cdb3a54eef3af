import type { Translator } from '../words/translator'

/** Requires 15 digits with a valid check digit (Luhn). Returns an error message or null. */
export function imeiError(t: Translator, text: string) {
  const imei = readImei(text)
  if (!/^\d{15}$/.test(imei)) return t('details.imeiLength')
  return luhnSum(imei) % 10 === 0 ? null : t('details.imeiInvalid')
}

/** Removes prefix, separators and software version from an IMEI, and normalizes its digits. */
export function readImei(text: string) {
  const normalized = text.normalize('NFKC').replace(/\s*\/\s*\d{2}\s*$/, '')
  return normalized.replace(/^[^\d]*(?=\d)/, '').replaceAll(/[^\p{L}\d]/gu, '')
}

function luhnSum(digits: string) {
  return Array.from(digits, Number)
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0)
}
