const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  shy: '',
  zwnj: '',
  zwj: '',
}

/**
 * Converts an HTML email to text, with one line per block and the URL after each link. The result is not safe HTML:
 * escape it.
 */
export function textOfHtml(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(head|style|script)\b.*?<\/\1>/gis, '')
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gis, '$2 ( $1 )')
    .replace(/<br\b|<\/(p|div|tr|li|h\d)>/gi, '\n$&')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, (entity, name: string) => decode(name, entity))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

function decode(name: string, entity: string): string {
  if (!name.startsWith('#')) return entities[name] ?? entity
  const code = Number(name.replace(/^#(x?)/i, (_, hex: string) => (hex ? '0x' : '')))
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity
}

// Excludes the punctuation at the end of a sentence.
const linkPattern = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/g

/** Returns the http(s) URLs in a text, in order. */
export function findLinks(text: string): string[] {
  return text.match(linkPattern) ?? []
}

const PREVIEW_LENGTH = 140

// Emails put these after their preview text, so that a client shows nothing of the body behind it.
const invisible = /\u034F|[\p{Cf}\u2007]/gu

/** Returns the start of an email on one line, as a list of emails shows it after the subject. */
export function previewOf({ text, html }: { text: string; html: string | null }): string {
  const body = html === null ? text : textOfHtml(html.replace(/<a\b[^>]*>|<\/a>/gi, ''))
  const lines = body.split('\n').map((line) => line.replace(invisible, '').trim())
  return lines.filter(Boolean).join(' ').replace(/\s+/g, ' ').slice(0, PREVIEW_LENGTH)
}
