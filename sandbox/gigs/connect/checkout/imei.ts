/** 15 digits of which the last is a check digit (Luhn). */
export function imeiProblem(text: string) {
  const imei = readImei(text)
  if (!/^\d{15}$/.test(imei)) return 'An IMEI has 15 digits.'
  return luhnSum(imei) % 10 === 0 ? null : 'This is not an IMEI. Check the digits.'
}

export function readImei(text: string) {
  return text.replaceAll(/[\s/-]/g, '')
}

function luhnSum(digits: string) {
  return Array.from(digits, Number)
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? digit : digit * 2))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0)
}
