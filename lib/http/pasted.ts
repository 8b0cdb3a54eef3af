/**
 * A single line of text as it was meant: people paste from PDFs, e-mails and phones, which bring along
 * spaces that do not break, tabs, marks without width and soft hyphens. Letters stay as they are; the
 * joiners of Persian and Indic names are kept between letters.
 */
export const pastedText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(STRAY_JOINER, '')
    .replaceAll(/[\s\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()

// Soft hyphen, zero-width space, direction marks, word joiner and its kin, byte order mark, Hangul and
// Mongolian fillers.
const INVISIBLE =
  /[\u{AD}\u{180E}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{3164}\u{FEFF}]|\u{FE0E}|\u{FE0F}/gu
const STRAY_JOINER = /(?<!\p{L}\p{M}*)[\u{200C}\u{200D}]|[\u{200C}\u{200D}](?!\p{L})/gu

/** The same for a code: full-width characters and every kind of dash become the plain ones, and nothing joins. */
export const pastedCode = (text: string): string =>
  pastedText(text.normalize('NFKC'))
    .replaceAll(/[\u{200C}\u{200D}]/gu, '')
    .replaceAll(DASH, '-')

const DASH = /[\p{Pd}\u{2212}\u{2043}\u{00AF}\u{30FC}]/gu

/** The number of a SIM card or a device: no label in front of it (`ICCID: 8949 …`), no grouping, upper case. */
export const pastedNumber = (text: string): string =>
  pastedCode(text)
    .replace(LABEL, '')
    .replaceAll(/[\s.,·•_'()/-]/g, '')
    .toUpperCase()

// Words, then perhaps which of two it is (`IMEI1`), then a sign; only in front of a digit, so that a text
// without any number stays what it is.
const LABEL = /^[^\d:=]*(?:(?<=\p{L}\s?)[12](?=[\s:=]))?\s*[:=#]?\s*(?=\d)/u

/** An IMEI as phones show it (`IMEI1: 49-015420-323751-8 / 01`) as its digits, without the software version. */
export const pastedImei = (text: string): string => pastedNumber(text.replace(SOFTWARE_VERSION, ''))

const SOFTWARE_VERSION = /\s*\/\s*\d{2}\s*$/
