/** 15 digits of which the last is a check digit (Luhn). */
export function imeiProblem(text: string) {
  const imei = readImei(text)
  if (!/^\d{15}$/.test(imei)) return 'An IMEI has 15 digits.'
  return luhnSum(imei) % 10 === 0 ? null : 'This is not an IMEI. Check the digits.'
}

/** Without its name, grouping and software version, in whatever characters it was pasted. */
export function readImei(text: string) {
  const plain = text.normalize('NFKC').replace(/\s*\/\s*\d{2}\s*$/, '')
  return plain.replace(/^[^\d]*(?=\d)/, '').replaceAll(/[^\p{L}\d]/gu, '')
}

function luhnSum(digits: string) {
  return Array.from(digits, Number)
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0)
}
