/** Returns whether this is an IMEI: 15 digits, of which the last one is the Luhn check digit. */
export function isImei(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false
  const sum = Array.from(text, Number)
    .map((digit, index) => (index % 2 ? digit * 2 : digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0)
  return sum % 10 === 0
}
