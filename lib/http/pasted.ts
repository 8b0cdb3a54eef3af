/**
 * Cleans a single line of pasted text. Text from PDFs, e-mails and phones often contains non-breaking spaces,
 * tabs, zero-width characters and soft hyphens. Keeps letters unchanged, and keeps the joiners that Persian and
 * Indic names need between letters.
 */
export const pastedText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(STRAY_JOINER, '')
    .replaceAll(/[\s\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()

// Soft hyphen, zero-width space, direction marks, word joiner and related characters, byte order mark, Hangul
// and Mongolian fillers.
const INVISIBLE =
  /[\u{AD}\u{180E}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{3164}\u{FEFF}]|\u{FE0E}|\u{FE0F}/gu
const STRAY_JOINER = /(?<!\p{L}\p{M}*)[\u{200C}\u{200D}]|[\u{200C}\u{200D}](?!\p{L})/gu

/** Cleans a pasted code. Also replaces full-width characters and dashes with ASCII, and removes joiners. */
export const pastedCode = (text: string): string =>
  pastedText(text.normalize('NFKC'))
    .replaceAll(/[\u{200C}\u{200D}]/gu, '')
    .replaceAll(DASH, '-')

const DASH = /[\p{Pd}\u{2212}\u{2043}\u{00AF}\u{30FC}]/gu

/**
 * Cleans the pasted number of a SIM card or a device: removes a label (`ICCID: 8949 …`) and grouping, and converts it
 * to upper case.
 */
export const pastedNumber = (text: string): string =>
  pastedCode(text)
    .replace(LABEL, '')
    .replaceAll(/[\s.,·•_'()/-]/g, '')
    .toUpperCase()

// Words, an optional index (`IMEI1`) and an optional sign. Matches only before a digit, so that text without a
// number stays unchanged.
const LABEL = /^[^\d:=]*(?:(?<=\p{L}\s?)[12](?=[\s:=]))?\s*[:=#]?\s*(?=\d)/u

/** Returns the digits of an IMEI as phones show it (`IMEI1: 49-015420-323751-8 / 01`), without the software version. */
export const pastedImei = (text: string): string => pastedNumber(text.replace(SOFTWARE_VERSION, ''))

const SOFTWARE_VERSION = /\s*\/\s*\d{2}\s*$/
